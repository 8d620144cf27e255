/** Ways to act. A line is one meaning, named by its first word; all of them are light (see `LIGHT`). */
export const ACTIONS = `
launch, start, begin, introduce, introduction, implement, implementation, deploy, deployment, roll out, rollout, establish, set up, setup, kick off, kickoff, initiate, inaugurate, commence, put in place, go live
create, creation, develop, build, construct, construction
hire, recruit, recruitment, appoint, employ
train, teach, educate, education
buy, purchase, procure, procurement
renew, renewal, replace, replacement, substitute, exchange
modernise, upgrade, update, bring up to date
redesign, rework, overhaul, revamp, restructure, redo
renovate, refurbish
repair, fix, mend
simplify, simplification, simple, simpler, streamline, ease, easier
accelerate, acceleration, speed up, speed, fast, faster, quick, quicker, quickly
consolidate, consolidation, merge, merger, combine, unify
standardise, standard, harmonise
automate, automatic, mechanise
digitise, digitalise, digital, digitisation
stabilise, stable, stability, steady
certify, certification, get certified, certificate, accredit
migrate, move, transfer, shift, relocate, switch
convert, conversion
publish, publication, release
finish, complete, completion, finalise, conclude
deliver, delivery, hand over, handover
answer, reply, respond, response
stop, cease, halt, discontinue, abandon, terminate, end
remove, removal, eliminate, elimination, abolish, drop, get rid of, delete
retire, decommission, sunset, phase out, shut down, switch off, turn off
close, closure
install, installation, equip, fit
evaluate, assess, review, examine, study, investigate, analyse, analysis
decide, decision
prevent, prevention
cooperate, cooperation, collaborate, collaboration, work together
protect, protection, safeguard
double, multiply by two, twofold
halve, cut in half, in half, reduce by half, by half
keep, retain, maintain
monitor, track
acquire, acquisition
produce, production
use, using, used, usage, utilise, utilisation, consumption, consume
`;

/** Ways to name things, people and times; a line is one meaning. */
export const THINGS = `
customer, client
staff, employee, worker, workforce, personnel, colleague
supplier, vendor
company, enterprise, firm, corporate, corporation
attrition, staff turnover, employee turnover, staff attrition, employee attrition
cost, expense, expenditure, spending, spend
revenue, turnover
defect, fault, error, mistake
process, procedure, workflow
website, web site
email, e mail
online, on line
signup, sign up, sign on
share, proportion
pupil, schoolchild, schoolchildren
child, children, kid
young people, youth, youngster, young person
elderly, senior citizen, older people
citizen, resident, inhabitant
flat, apartment
road, street
car, vehicle, automobile
truck, lorry
plant, factory
doctor, physician
woman, women, female
man, men, male
leader, leadership
wage, salary, pay
skill, competence, competency
holiday, vacation
autumn, fall
loss, lose
permit, permission
solution, solve
subscription, subscribe
carbon, co2, greenhouse gas
anti, against
year, end of the year, end of year, year end, annual, annually, yearly
month, monthly
week, weekly
day, daily
quarter, quarterly
under, below, less than, fewer than, at most
over, above, more than, at least
twice, two times
0, zero
1, one
2, two, ii
3, three, iii
4, four
5, five
6, six
7, seven
8, eight
9, nine
10, ten
11, eleven
12, twelve
14, fourteen
15, fifteen
20, twenty
30, thirty
40, forty
50, fifty
60, sixty
100, hundred, one hundred
1000, thousand, one thousand
`;
