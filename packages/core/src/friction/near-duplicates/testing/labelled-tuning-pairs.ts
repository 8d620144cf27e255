/**
 * Made-up objectives of thirteen domains, by pairs: `=` the two say the same, `x` they do not.
 * Only this half was looked at when the word lists and the threshold were made.
 */
export const TUNING_PAIRS = `
# hospital
= Hire two nurses for the Elm Street clinic | Recruit 2 nurses for Elm Street clinic
= Reduce waiting times in the emergency department | Cut waiting time in the emergency department
= Improve hand hygiene compliance on all wards | Increase compliance with hand hygiene on every ward
= Introduce electronic patient records by 2026 | Roll out electronic patient records by 2026
= Shorten the average length of stay after hip surgery | Reduce length of stay after hip surgery
= Lower the rate of hospital-acquired infections | Fewer hospital-acquired infections
x Hire two nurses for the Elm Street clinic | Hire two nurses for the Oak Street clinic
x Reduce waiting times in the emergency department | Reduce waiting times in the radiology department
x Hire two nurses for the Elm Street clinic | Hire two surgeons for the Elm Street clinic
x Extend visiting hours in the children's ward | Shorten visiting hours in the children's ward
x Open the second operating theatre | Close the second operating theatre
x Introduce electronic patient records by 2026 | Introduce electronic patient records by 2028
# manufacturing
= Cut scrap in the press shop by 15 % | Reduce press shop scrap by 15 percent
= Renew the machine park in Hall 3 | Replace the machine park in hall 3
= Shorten changeover time on line 4 | Reduction of changeover times on line 4
= Raise on-time delivery to 97 % | Increase on-time delivery to 97%
= Automate the packing of spare parts | Automated packing for spare parts
= Reduce lead time of Corba for Delfen | Cut the lead time of Corba for Delfen
x Reduce lead time of Corba for Delfen | Reduce lead time of Corba for Gargre
x Cut scrap in the press shop by 15 % | Cut scrap in the paint shop by 15 %
x Shorten changeover time on line 4 | Shorten changeover time on line 5
x Raise stock of spare parts | Lower stock of spare parts
x Outsource the assembly of gearboxes | Insource the assembly of gearboxes
x Certify the foundry to ISO 9001 | Certify the foundry to ISO 14001
# software
= Migrate all services to Kubernetes | Move every service onto Kubernetes
= Reduce the number of open critical bugs | Bring down the number of open critical bugs
= Speed up the build pipeline | Faster build pipeline
= Retire the legacy billing system | Decommission the legacy billing system
= Simplify the sign-up flow for new users | Streamline the signup flow for new users
= Raise test coverage of the payment module to 80 % | Increase payment module test coverage to 80%
x Stabilize feature X | Stabilize feature Y
x Migrate customer data from Oracle to PostgreSQL | Migrate customer data from PostgreSQL to Oracle
x Launch the Android app in Poland | Launch the iOS app in Poland
x Raise test coverage of the payment module to 80 % | Raise test coverage of the search module to 80 %
x Retire the legacy billing system | Modernise the legacy billing system
x Release version 2.1 of the public API | Release version 3.1 of the public API
# city administration
= Offer building permits online | Provide building permits on-line
= Plant 1,000 trees along main roads | Plant 1000 trees along the main roads
= Repair the school roofs in the northern districts | Fix school roofs in the northern districts
= Answer citizens' letters within ten days | Reply to letters from citizens within 10 days
= Expand the cycle path network in the old town | Extend the network of cycle paths in the old town
= Renovate the public swimming pool | Refurbish the public swimming pool
x Expand the cycle path network in the old town | Expand the bus lane network in the old town
x Raise parking fees in the centre | Lower parking fees in the centre
x Build a playground in Rivermead | Build a playground in Hillcrest
x Plant 1,000 trees along main roads | Plant 5,000 trees along main roads
x Prepare the budget for 2026 | Prepare the budget for 2027
x Privatise waste collection | Do not privatise waste collection
# retail
= Increase sales of own-brand products | Grow own-brand product sales
= Open the store in Lyon | Opening of the Lyon store
= Reduce out-of-stock items in fresh food | Fewer out of stock items in fresh food
= Launch a loyalty card for families | Introduce a loyalty card for families
= Train all cashiers on the new checkout system | All cashiers are trained on the new checkout system
= Increase average basket value online | Raise the average value of the online basket
x Open the depot in Northport | Open the depot in Southport
x Raise prices of dairy products | Cut prices of dairy products
x Open the store in Lyon | Refurbish the store in Lyon
x Launch a loyalty card for families | Launch a loyalty card for students
x Reduce returns in the shoe department | Reduce staff in the shoe department
x Increase sales of own-brand products | Increase sales of premium-brand products
# banking
= Simplify the mortgage application process | Streamline mortgage applications
= Reduce credit card fraud losses | Cut losses from credit card fraud
= Open 5,000 new youth accounts | Open 5000 new accounts for young people
= Strengthen anti-money-laundering controls | Reinforce controls against money laundering
= Merge the Ghent and Bruges branches | Consolidate the branches of Ghent and Bruges
= Boost the share of customers using mobile banking | Increase share of mobile banking customers
x Simplify the mortgage application process | Simplify the overdraft application process
x Merge the Ghent and Bruges branches | Merge the Ghent and Antwerp branches
x Raise interest rates on savings accounts | Raise interest rates on business loans
x Increase lending to small businesses | Reduce lending to small businesses
x Shift customers from branch to online | Shift customers from online to branch
x Pass the stress test of the central bank | Pass the security audit of the central bank
# university
= Raise the graduation rate in engineering | Improve graduation rates in engineering
= Attract more international students | Increase the number of international students
= Appoint three professors of data science | Hire 3 data science professors
= Digitise the historical map collection | Digitalisation of the historical map collection
= Launch a part-time master in public policy | Start a part-time master's degree in public policy
= Publish all theses in open access | Make all theses available in open access
x Raise the graduation rate in engineering | Raise the graduation rate in medicine
x Launch a part-time master in public policy | Launch a part-time bachelor in public policy
x Appoint three professors of data science | Appoint three professors of law
x Build a library on the east campus | Build a library on the west campus
x Increase tuition fees for evening courses | Decrease tuition fees for evening courses
x Renew accreditation of the nursing programme | Renew accreditation of the midwifery programme
# transport
= Improve punctuality of regional trains | Increase the punctuality of the regional trains
= Equip all buses with low-floor entry | Fit every bus with low-floor entry
= Electrify the line between Arden and Belmont | Electrification of the Arden to Belmont line
= Reduce noise of night flights | Lower night flight noise
= Replace 40 diesel buses with electric ones | Renew 40 diesel buses by electric buses
= Sell tickets through a single app | One single app to sell tickets
x Electrify the line between Arden and Belmont | Electrify the line between Arden and Calder
x Run more trains at night | Run fewer trains at night
x Replace 40 diesel buses with electric ones | Replace 60 diesel buses with electric ones
x Improve punctuality of regional trains | Improve cleanliness of regional trains
x Extend line 7 to the airport | Extend line 9 to the airport
x Introduce ticket gates at all stations | Remove ticket gates at all stations
# human resources
= Reduce employee turnover | Lower staff attrition
= Shorten the time to hire | Cut time-to-hire
= Develop a mentoring programme for young managers | Create a mentoring program for young managers
= Increase the share of women in leadership positions | More women in leadership positions
= Fill vacant engineering positions faster | Faster filling of vacant positions in engineering
= Define a clear career path for experts | Establish clear career paths for experts
x Reduce employee turnover | Reduce employee absence
x Introduce a four-day week in the call centre | Introduce a four-day week in the warehouse
x Increase the share of women in leadership positions | Increase the share of women in technical positions
x Raise the training budget | Freeze the training budget
x Run the engagement survey in spring | Run the engagement survey in autumn
x Evaluate a bonus scheme for sales staff | Introduce a bonus scheme for sales staff
# marketing
= Increase brand awareness in Spain | Raise brand awareness in Spain
= Generate 500 qualified leads per month | 500 qualified leads each month
= Redesign the company website | Rework the website of the company
= Grow the newsletter audience to 50,000 readers | Increase newsletter audience to 50.000 readers
= Lower customer acquisition cost | Reduce the cost of acquiring customers
= Launch the Helio campaign in May | Start of the Helio campaign in May
x Increase brand awareness in Spain | Increase brand awareness in Portugal
x Launch the Helio campaign in May | Launch the Selene campaign in May
x Generate 500 qualified leads per month | Generate 800 qualified leads per month
x Redesign the company website | Redesign the company logo
x Increase spending on television advertising | Reduce spending on television advertising
x Sponsor the winter marathon | Sponsor the summer marathon
# energy
= Install smart meters in all households | All households have smart meters installed
= Cut grid losses below 4 % | Reduce grid losses to under 4 percent
= Halve carbon emissions by 2030 | Cut carbon emissions in half by 2030
= Build a wind farm off Cape Moor | Construct a wind farm off Cape Moor
= Increase the storage capacity for hydrogen | Expand hydrogen storage capacity
= Modernise the substations in the valley | Upgrade the substations in the valley
x Build a wind farm off Cape Moor | Build a solar farm off Cape Moor
x Shut down coal unit 2 | Restart coal unit 2
x Halve carbon emissions by 2030 | Halve carbon emissions by 2040
x Modernise the substations in the valley | Modernise the turbines in the valley
x Sell the gas network in the south | Buy the gas network in the south
x Connect the islands of Orm and Tarn | Connect the islands of Orm and Skell
# charity
= Provide clean water to 20 villages in Malawi | Clean water for twenty villages in Malawi
= Raise two million in donations | Collect donations of two million
= Recruit volunteers for the winter shelter | Find volunteers for the winter shelter
= Vaccinate all children under five in the camp | Vaccination of every child under five in the camp
= Strengthen partnerships with local schools | Build stronger partnerships with local schools
= Simplify the grant application form | Make the grant application form simpler
x Provide clean water to 20 villages in Malawi | Provide clean water to 20 villages in Zambia
x Recruit volunteers for the winter shelter | Recruit volunteers for the food bank
x Raise two million in donations | Raise three million in donations
x Train midwives in Kasungu | Train teachers in Kasungu
x Expand the work in the coastal region | Withdraw from the coastal region
x Simplify the grant application form | Simplify the grant reporting form
# construction
= Finish the bridge over the Tamsel by October | Complete the bridge over the Tamsel by October
= Reduce accidents on building sites | Fewer accidents on construction sites
= Hand over 120 flats in Westbrook | Deliver 120 apartments in Westbrook
= Use recycled concrete in all new buildings | Recycled concrete in all new buildings
= Speed up the approval of drawings | Accelerate drawing approvals
= Standardise the site logistics concept | Standardize concepts for site logistics
x Finish the bridge over the Tamsel by October | Finish the tunnel under the Tamsel by October
x Hand over 120 flats in Westbrook | Hand over 120 flats in Eastbrook
x Hand over 120 flats in Westbrook | Hand over 80 flats in Westbrook
x Start Phase 1 of the harbour quarter | Start Phase 2 of the harbour quarter
x Reduce accidents on building sites | Reduce noise on building sites
x Allow night work on the ring road site | Forbid night work on the ring road site
# one says a little more, or the scope is another
= Set up a works council at the Lund site | Set up works council Lund
= Repair all potholes in Mill Lane this year | Repair the potholes in Mill Lane
= Open a new day nursery in Fenwick | Open a day nursery in Fenwick
= Improve the quality of supplier master data | Better supplier master data
= Launch the customer portal for small businesses | Launch the online customer portal for small businesses
= Reduce the weight of the front door module by 2 kg | Reduce weight of front door module
x Reduce waiting times | Reduce waiting times at the Sunday pharmacy counter
x Redesign the onboarding of new colleagues | Redesign the onboarding page of the banking app for new colleagues
x Increase sales to new customers | Increase sales to existing customers
x Publish the annual report | Publish the annual report on animal welfare
x Improve safety | Improve safety in the paint shop
x Launch the customer portal for small businesses | Launch the customer portal
= Introduce a shared purchasing process for office supplies | Introduce shared purchasing of office supplies
= Improve our internal communication between plants | Better communication between plants
= Build up a modern data platform | Build a data platform
= Train apprentices in laser welding by 2027 | Train apprentices in laser welding
= Set up a regular exchange with the works council | Regular exchange with works council
= Develop a common pricing strategy with Brenta | Develop common pricing with Brenta
x Increase brand awareness in Spain | Increase brand awareness
x Launch the customer portal in Chile | Launch the customer portal
x Reduce lead time of Corba | Reduce lead time of Corba for Delfen
x Renew the dealer network | Renew the dealer network in the Baltics
x Hire welders | Hire welders for the Fenwick yard
x Cut travel cost of the sales force | Cut cost of the sales force
`;
