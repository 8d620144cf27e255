/**
 * Made-up objectives of thirteen other domains, in the same form as the tuning half.
 * Nothing was fitted to these: they say how well the rule does on words it was not made for.
 */
export const HELD_OUT_PAIRS = `
# school
= Improve reading skills in grade 3 | Better reading skills in grade three
= Reduce the number of pupils who leave without a certificate | Fewer pupils leaving without a certificate
= Equip each classroom with a projector | Install projectors in all classrooms
= Introduce free lunches for all children | Start offering free lunch to every child
= Recruit four maths teachers | Hire 4 mathematics teachers
= Strengthen cooperation with parents | Enhance co-operation with parents
x Improve reading skills in grade 3 | Improve reading skills in grade 6
x Improve reading skills in grade 3 | Improve writing skills in grade 3
x Recruit four maths teachers | Recruit four music teachers
x Open a sixth form in Marlow | Open a sixth form in Henley
x Reduce class sizes | Increase class sizes
x Ban mobile phones in lessons | Use mobile phones in lessons
# logistics
= Reduce empty runs of the truck fleet | Cut empty runs in our truck fleet
= Open a cross-dock in Rotterdam | Opening a cross dock at Rotterdam
= Speed up customs clearance for parcels | Faster customs clearance of parcels
= Automate the sorting of returns | Mechanise returns sorting
= Reduce damage during transport | Lower transport damages
= Consolidate the carriers in northern Europe | Merge our northern European carriers
x Open a cross-dock in Rotterdam | Open a cross-dock in Hamburg
x Reduce empty runs of the truck fleet | Reduce fuel use of the truck fleet
x Move freight from road to rail | Move freight from rail to road
x Ship all parcels within 24 hours | Ship all parcels within 48 hours
x Lease twelve refrigerated trailers | Sell twelve refrigerated trailers
x Renew the contract with Brenta Cargo | Renew the contract with Silvo Cargo
# information security
= Install security patches within 14 days | Apply security patches within fourteen days
= Roll out multi-factor authentication to all staff | Introduce multi-factor authentication for all employees
= Encrypt all laptops | Encryption of every laptop
= Reduce phishing click rates below 3 % | Bring phishing click rate under 3 percent
= Obtain ISO 27001 certification for the data centre | Certify the data center to ISO 27001
= Test the emergency plan twice a year | Exercise the emergency plan two times per year
x Encrypt all laptops | Encrypt all backups
x Roll out multi-factor authentication to all staff | Roll out multi-factor authentication to all suppliers
x Install security patches within 14 days | Install security patches within 30 days
x Tighten firewall rules in the plants | Relax firewall rules in the plants
x Obtain ISO 27001 certification for the data centre | Obtain ISO 22301 certification for the data centre
x Move the log archive to the cloud | Move the mail archive to the cloud
# public health
= Raise the measles vaccination rate to 95 % | Increase measles vaccination rates to 95 percent
= Reduce smoking among teenagers | Cut smoking among teenagers
= Launch a screening programme for bowel cancer | Start a bowel cancer screening programme
= Publish weekly figures on influenza | Release influenza figures every week
= Set up a hotline for heat waves | Establish a heat wave hotline
= Improve access to dental care in rural areas | Better access to dental care in the countryside
x Raise the measles vaccination rate to 95 % | Raise the polio vaccination rate to 95 %
x Launch a screening programme for bowel cancer | Launch a screening programme for lung cancer
x Reduce smoking among teenagers | Reduce drinking among teenagers
x Improve access to dental care in rural areas | Improve access to dental care in urban areas
x Close the malaria station in Port Ambry | Open the malaria station in Port Ambry
x Increase taxes on sugar | Decrease taxes on sugar
# insurance
= Shorten claims handling time for motor damage | Reduce handling time of motor damage claims
= Lower the combined ratio to 94 % | Bring the combined ratio down to 94 %
= Sell travel insurance through airlines | Distribute travel insurance via airlines
= Simplify policy wording | Simplified policy wordings
= Detect fraudulent claims earlier | Earlier detection of fraudulent claims
= Replace the pension administration system | Renew the system for pension administration
x Shorten claims handling time for motor damage | Shorten claims handling time for water damage
x Lower the combined ratio to 94 % | Lower the combined ratio to 90 %
x Enter the Danish market for pet insurance | Leave the Danish market for pet insurance
x Sell travel insurance through airlines | Sell travel insurance through banks
x Simplify policy wording | Translate policy wording
x Replace the pension administration system | Review the pension administration system
# farming and food
= Reduce pesticide use in the orchards by a third | Cut the use of pesticides in the orchards by one third
= Convert the dairy farms to organic production | Switch dairy farms to organic production
= Increase the yield of winter wheat | Higher yields of winter wheat
= Build a cold store in Arvelo | Construct a cold store in Arvelo
= Cut food waste in the canneries | Decrease food waste at the canneries
= Certify all cocoa suppliers as fair trade | Fair trade certification for all cocoa suppliers
x Increase the yield of winter wheat | Increase the yield of sugar beet
x Build a cold store in Arvelo | Build a cold store in Mentora
x Convert the dairy farms to organic production | Convert the poultry farms to organic production
x Reduce pesticide use in the orchards by a third | Reduce pesticide use in the vineyards by a third
x Export cheese to Japan | Import cheese from Japan
x Harvest the 2026 vintage by machine | Harvest the 2027 vintage by machine
# telecommunications
= Connect 300,000 homes to fibre | Connect 300000 homes to fiber
= Reduce call drops in tunnels | Fewer dropped calls in tunnels
= Switch off the 3G network | Shut down the 3G network
= Decrease churn of prepaid customers | Reduce churn among prepaid clients
= Roll out 5G along the motorways | Launch 5G along motorways
= Answer service calls within 60 seconds | Service calls answered within 60 seconds
x Roll out 5G along the motorways | Roll out 5G along the railways
x Decrease churn of prepaid customers | Decrease churn of business customers
x Switch off the 3G network | Switch off the 2G network
x Connect 300,000 homes to fibre | Connect 500,000 homes to fibre
x Raise roaming charges outside Europe | Abolish roaming charges outside Europe
x Expand the Kelford data centre | Relocate the Kelford data centre
# museum and theatre
= Attract more visitors under 25 | Increase the number of visitors under 25
= Restore the altar of Saint Verena | Restoration of the Saint Verena altar
= Digitise the photo archive | Digitize the photograph archive
= Extend opening hours on weekends | Longer opening hours at the weekend
= Stage two operas for children | Put on two children's operas
= Improve accessibility of the east wing | Make the east wing more accessible
x Restore the altar of Saint Verena | Restore the organ of Saint Verena
x Extend opening hours on weekends | Reduce opening hours on weekends
x Stage two operas for children | Stage two plays for children
x Improve accessibility of the east wing | Improve lighting of the east wing
x Lend the Vasari drawings to Vienna | Lend the Vasari drawings to Madrid
x Attract more visitors under 25 | Attract more visitors over 65
# research laboratory
= Publish the results of the Kestrel trial | Publication of the Kestrel trial results
= Increase third-party funding by 10 % | Raise third party funding by 10%
= Hire a statistician for the genome group | Recruit one statistician for the genome group
= Cut the energy use of the cryostat | Reduce the cryostat's energy consumption
= File three patents on solid electrolytes | Apply for 3 patents on solid electrolytes
= Share all raw data in public repositories | Deposit raw data in public repositories
x Publish the results of the Kestrel trial | Publish the results of the Merlin trial
x Publish the results of the Kestrel trial | Publish the protocol of the Kestrel trial
x Hire a statistician for the genome group | Hire a technician for the genome group
x Run the detector at 4 kelvin | Run the detector at 20 kelvin
x Begin the mouse study | End the mouse study
x File three patents on solid electrolytes | File three patents on liquid electrolytes
# finance department
= Close the books within five days | Close the books in 5 days
= Reduce overdue receivables | Lower the amount of overdue receivables
= Improve the accuracy of the cash forecast | More accurate cash forecasting
= Cut indirect spending by 8 % | Reduce indirect spend by 8%
= Introduce rolling planning in all divisions | Implement rolling planning across divisions
= Pay suppliers on time | On-time payment of suppliers
x Close the books within five days | Close the books within eight days
x Cut indirect spending by 8 % | Cut direct spending by 8 %
x Improve the accuracy of the cash forecast | Improve the accuracy of the sales forecast
x Issue a bond in Swiss francs | Repay the bond in Swiss francs
x Bring tax compliance in house | Bring tax compliance out of house
x Introduce rolling planning in all divisions | Abandon rolling planning in all divisions
# hotels and tourism
= Increase direct bookings through the website | More direct website bookings
= Raise the guest satisfaction score to 9 | Improve guest satisfaction score to 9
= Renovate the rooms of the Lakeside hotel | Refurbish rooms at the Lakeside Hotel
= Reduce water use per guest | Lower water consumption per guest
= Extend the season into November | Prolong the season to November
= Train receptionists in three languages | Language training for receptionists
x Renovate the rooms of the Lakeside hotel | Renovate the lobby of the Lakeside hotel
x Renovate the rooms of the Lakeside hotel | Renovate the rooms of the Mountain hotel
x Increase direct bookings through the website | Increase group bookings through the website
x Raise room rates in the high season | Lower room rates in the high season
x Raise room rates in the high season | Raise room rates in the low season
x Offer guided tours in German | Offer guided tours in Italian
# emergency services
= Reach every fire within eight minutes | Arrive at all fires within 8 minutes
= Replace the ladder truck of Station North | Buy a new ladder truck for Station North
= Train all officers in first aid | First aid training for all officers
= Decrease burglaries in Oakfield | Reduce the number of burglaries in Oakfield
= Modernise the radio network | Modernize radio networks
= Recruit more women for the fire brigade | Hire more women into the fire brigade
x Train all officers in first aid | Train all officers in negotiation
x Decrease burglaries in Oakfield | Decrease burglaries in Elmfield
x Decrease burglaries in Oakfield | Decrease vandalism in Oakfield
x Reach every fire within eight minutes | Reach every fire within twelve minutes
x Merge the control rooms of Avon and Wye | Split the control rooms of Avon and Wye
x Replace the ladder truck of Station North | Replace the ladder truck of Station South
# open source
= Finish the RFC on const generics | Complete the const generics RFC
= Reduce compile times of incremental builds | Faster compilation of incremental builds
= Stabilize cargo script | Stabilise cargo-script
= Improve documentation of the plugin interface | Enhance the plugin interface docs
= Grow the pool of maintainers | Increase the number of maintainers
= Drop support for Python 3.8 | Remove Python 3.8 support
x Finish the RFC on const generics | Finish the RFC on async traits
x Drop support for Python 3.8 | Drop support for Python 3.9
x Drop support for Python 3.8 | Add support for Python 3.8
x Stabilize cargo script | Stabilize cargo audit
x Port the test suite from Windows to Linux | Port the test suite from Linux to Windows
x Reduce compile times of incremental builds | Reduce memory use of incremental builds
# one says a little more, or the scope is another
= Build a gym for the Marsh Road school | Build a new gym for Marsh Road school
= Negotiate better terms with the three largest suppliers | Negotiate better payment terms with the 3 largest suppliers
= Install solar panels on the roof of the Tilbury depot | Solar panels on the Tilbury depot roof
= Win a reference customer in Norway | Win one reference customer in Norway this year
= Move the help desk to the ground floor | Relocate the help desk to the ground floor
= Draw up a succession plan for the board | Succession plan for the executive board
x Increase turnover | Increase turnover in the spare parts business
x Train the team leaders | Train the team leaders of the night shift in conflict resolution
x Win a reference customer in Norway | Win a customer in Norway for the leasing business
x Improve data quality | Improve data quality in the warehouse
x Move the help desk to the ground floor | Move the help desk to the third floor
x Keep the pilot plant in Osby running | Decide whether to keep the pilot plant in Osby running
= Establish a joint safety committee | Establish a safety committee
= Replace the outdated phone system | Replace the phone system
= Reduce late payments by 20 % | Fewer late payments
= Automate the monthly payroll run | Automate the payroll run
= Conclude a framework contract for cloud hosting | Conclude a framework contract for cloud hosting services
= Hold regular town hall meetings | Hold town hall meetings
x Digitise the photo archive of the Lido | Digitise the photo archive
x Reduce water use | Reduce water use of the laundry
x Recruit drivers | Recruit drivers for the harbour shuttle
x Renew the fire alarm system in Block C | Renew the fire alarm system
x Introduce flexible working hours | Introduce flexible working hours at the Ystad branch
x Lower the cost of printing | Lower the cost of printing invoices
`;
