// title zh: 谁在哪个机构担任什么职务?
// title en: Who holds which office in which organization?
// columns: organization, office, person, year
// note: office is empty where the text names none.
MATCH (holder)<-[:HOLDER]-(claim:OfficeHolding)-[:HELD_AT]->(body)
WITH DISTINCT body.name AS organization, claim.officeTitle AS office, holder.name AS person, claim.year AS year
RETURN organization, office, person, year
ORDER BY organization, office, person, year
