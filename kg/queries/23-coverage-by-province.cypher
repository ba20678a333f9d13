// title zh: 各省收录了多少文件,覆盖哪些年度?
// title en: How many documents are held for each province, and for which years?
// columns: province_code, province, documents, regions, first_year, last_year
// note: documents of the province itself count too; documents without a region or year do not.
MATCH (held:SourceDocument)-[:COVERS_REGION]->(place:Region)-[:WITHIN*0..1]->(top:Region {level: 'province'})
WHERE held.reportingYear IS NOT NULL AND top.code IS NOT NULL
WITH top.code AS province_code, top.name AS province, count(DISTINCT held) AS documents,
  count(DISTINCT place) AS regions, min(held.reportingYear) AS first_year, max(held.reportingYear) AS last_year
RETURN province_code, province, documents, regions, first_year, last_year
ORDER BY province_code, province
