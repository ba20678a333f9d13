// title zh: 某指标各地区各年度的数值和同比变化
// title en: One indicator by region and year, with the growth that the text gives
// parameter: indicator name 行政复议申请
// columns: region_code, region, year, value, unit, qualifier, growth
// note: figures reached, not targets; growth in per cent as printed, negative for a decrease, empty if none.
MATCH (:Indicator {name: $indicator})<-[:INDICATOR]-(claim:Observation {nature: 'actual'})
MATCH (claim)-[:REGION]->(place:Region)
WHERE place.code IS NOT NULL
WITH DISTINCT place.code AS region_code, place.name AS region, claim.year AS year, claim.value AS value,
  claim.unit AS unit, claim.qualifier AS qualifier,
  CASE WHEN claim.comparisonBasis = 'yoy' THEN
    CASE WHEN claim.direction = 'down' THEN 0 - claim.comparisonValue ELSE claim.comparisonValue END
  END AS growth
RETURN region_code, region, year, value, unit, qualifier, growth
ORDER BY region_code, region, year, value, unit, qualifier, growth
