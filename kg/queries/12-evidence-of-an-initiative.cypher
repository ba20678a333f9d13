// title zh: 某举措每项陈述的原文和位置
// title en: The words and the place in the text behind each claim about an initiative
// parameter: initiative name 枫桥经验
// columns: region_code, status, year, document, begin, end, quote
MATCH (:Resource {name: $initiative})<-[:TAIL]-(claim:Adoption)
MATCH (claim)-[:EVIDENCE]->(span)-[:IN_DOCUMENT]->(held)
OPTIONAL MATCH (claim)-[:REGION]->(place:Region)
WITH place.code AS region_code, claim.status AS status, claim.year AS year, held.name AS document,
  span.beginOffset AS begin, span.endOffset AS end, span.quote AS quote
RETURN region_code, status, year, document, begin, end, quote
ORDER BY region_code, year, document, begin, end, status
