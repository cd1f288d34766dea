package io.qiantou.vocab;

import javax.annotation.processing.Generated;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * The terms of https://w3id.org/qiantou/ontology# that the project uses.
 *
 * <p>Generated from {@code ontology/*.ttl} by {@code VocabularyWriter} in the tests; change the
 * ontology and run {@code mvn -q test -Dtest=VocabularyTest -Dvocabulary.write=true}. A test fails
 * where this file is stale.
 */
@Generated("io.qiantou.vocab.VocabularyWriter")
public final class QT {
  /** The namespace. */
  public static final String NS = "https://w3id.org/qiantou/ontology#";

  /** agency (机构). */
  public static final Node Agency = term("Agency");

  /** agency group (集体行为者). */
  public static final Node AgencyGroup = term("AgencyGroup");

  /** citation (引用). */
  public static final Node Citation = term("Citation");

  /** work known by its title (仅知标题的被引文件). */
  public static final Node CitedWork = term("CitedWork");

  /** deadline (完成时限). */
  public static final Node Deadline = term("Deadline");

  /** type of local department (地方部门类别). */
  public static final Node DepartmentType = term("DepartmentType");

  /** indicator (指标). */
  public static final Node Indicator = term("Indicator");

  /** indicator term (指标用词). */
  public static final Node IndicatorTerm = term("IndicatorTerm");

  /** version of the knowledge (知识版本). */
  public static final Node Knowledge = term("Knowledge");

  /** measure (措施). */
  public static final Node Measure = term("Measure");

  /** observation (观测值). */
  public static final Node Observation = term("Observation");

  /** passage (段落). */
  public static final Node Passage = term("Passage");

  /** pilot (试点). */
  public static final Node Pilot = term("Pilot");

  /** policy document (政策文件). */
  public static final Node PolicyDocument = term("PolicyDocument");

  /** programme (试点计划). */
  public static final Node Programme = term("Programme");

  /** region (地区). */
  public static final Node Region = term("Region");

  /** region group (区域). */
  public static final Node RegionGroup = term("RegionGroup");

  /** responsibility (职责分工). */
  public static final Node Responsibility = term("Responsibility");

  /** run (运行). */
  public static final Node Run = term("Run");

  /** scope (适用范围). */
  public static final Node Scope = term("Scope");

  /** section (章节). */
  public static final Node Section = term("Section");

  /** source file (来源文件). */
  public static final Node SourceFile = term("SourceFile");

  /** special zone (功能区). */
  public static final Node SpecialZone = term("SpecialZone");

  /** target (目标). */
  public static final Node Target = term("Target");

  /** one-character abbreviation (一字简称). */
  public static final Node abbreviation = term("abbreviation");

  /** about (约). */
  public static final Node about = term("about");

  /** added measure (新增措施). */
  public static final Node addedMeasure = term("addedMeasure");

  /** addressee (主送机关). */
  public static final Node addressee = term("addressee");

  /** ambiguous name (多义简称). */
  public static final Node ambiguousLabel = term("ambiguousLabel");

  /** applies in (适用地区). */
  public static final Node appliesIn = term("appliesIn");

  /** at least (不低于). */
  public static final Node atLeast = term("atLeast");

  /** at most (不超过). */
  public static final Node atMost = term("atMost");

  /** baseline (基准). */
  public static final Node baseline = term("baseline");

  /** baseline year (基年). */
  public static final Node baselineYear = term("baselineYear");

  /** binding (约束性). */
  public static final Node binding = term("binding");

  /** bindingness (属性). */
  public static final Node bindingness = term("bindingness");

  /** bindingness (指标属性). */
  public static final Node bindingnesses = term("bindingnesses");

  /** category (类别). */
  public static final Node category = term("category");

  /** change (增减). */
  public static final Node change = term("change");

  /** kind of change (变动类别). */
  public static final Node changeKind = term("changeKind");

  /** changed measure (改动措施). */
  public static final Node changedMeasure = term("changedMeasure");

  /** changes (增减). */
  public static final Node changes = term("changes");

  /** charset (字符编码). */
  public static final Node charset = term("charset");

  /** cited work (被引文件). */
  public static final Node citedWork = term("citedWork");

  /** citing document (引用文件). */
  public static final Node citingDocument = term("citingDocument");

  /** commit of the program (程序提交号). */
  public static final Node commit = term("commit");

  /** comparator (比较关系). */
  public static final Node comparator = term("comparator");

  /** comparators (比较关系). */
  public static final Node comparators = term("comparators");

  /** confidence (可信程度). */
  public static final Node confidence = term("confidence");

  /** counterpart (对口机构). */
  public static final Node counterpart = term("counterpart");

  /** counts as (折合单位). */
  public static final Node countsAs = term("countsAs");

  /** county name (县级名称). */
  public static final Node countyName = term("countyName");

  /** current agency (现机构). */
  public static final Node currentAgency = term("currentAgency");

  /** deadline (期限). */
  public static final Node deadline = term("deadline");

  /** deadline as printed (期限原文). */
  public static final Node deadlineText = term("deadlineText");

  /** decrease (减少). */
  public static final Node decrease = term("decrease");

  /** division code (行政区划代码). */
  public static final Node divisionCode = term("divisionCode");

  /** document types (文种). */
  public static final Node documentTypes = term("documentTypes");

  /** due date (目标日期). */
  public static final Node dueDate = term("dueDate");

  /** due year inferred (推定目标年份). */
  public static final Node dueInferred = term("dueInferred");

  /** due year (目标年份). */
  public static final Node dueYear = term("dueYear");

  /** equal (等于). */
  public static final Node equal = term("equal");

  /** evidence (依据). */
  public static final Node evidence = term("evidence");

  /** expected (预期性). */
  public static final Node expected = term("expected");

  /** factor (折合数). */
  public static final Node factor = term("factor");

  /** follows (接于). */
  public static final Node follows = term("follows");

  /** governing (整条措施的时限). */
  public static final Node governing = term("governing");

  /** has target (目标). */
  public static final Node hasTarget = term("hasTarget");

  /** heading (标题). */
  public static final Node heading = term("heading");

  /** host (主机). */
  public static final Node host = term("host");

  /** increase (增加). */
  public static final Node increase = term("increase");

  /** indicator (指标). */
  public static final Node indicator = term("indicator");

  /** inferred (推定). */
  public static final Node inferred = term("inferred");

  /** inferred from (推定所据). */
  public static final Node inferredFrom = term("inferredFrom");

  /** inline (正文表述). */
  public static final Node inline = term("inline");

  /** involves agency (涉及机构). */
  public static final Node involvesAgency = term("involvesAgency");

  /** issuer (发文机关). */
  public static final Node issuer = term("issuer");

  /** issuers as printed (发文机关（原文次序）). */
  public static final Node issuersAsPrinted = term("issuersAsPrinted");

  /** kind (种类). */
  public static final Node kind = term("kind");

  /** article (条). */
  public static final Node kindArticle = term("kindArticle");

  /** box (专栏). */
  public static final Node kindBox = term("kindBox");

  /** measure (措施). */
  public static final Node kindMeasure = term("kindMeasure");

  /** planned step (下一步工作思路). */
  public static final Node kindPlanned = term("kindPlanned");

  /** practice (主要做法). */
  public static final Node kindPractice = term("kindPractice");

  /** leads (牵头). */
  public static final Node lead = term("lead");

  /** lead agency (牵头机构). */
  public static final Node leadAgency = term("leadAgency");

  /** legal basis (变动依据). */
  public static final Node legalBasis = term("legalBasis");

  /** less than (低于). */
  public static final Node lessThan = term("lessThan");

  /** level (层级). */
  public static final Node level = term("level");

  /** located in (所在地). */
  public static final Node locatedIn = term("locatedIn");

  /** measure (措施). */
  public static final Node measure = term("measure");

  /** kinds of measures (措施种类). */
  public static final Node measureKinds = term("measureKinds");

  /** member (成员地区). */
  public static final Node member = term("member");

  /** more than (高于). */
  public static final Node moreThan = term("moreThan");

  /** name as printed (原文名称). */
  public static final Node nameAsPrinted = term("nameAsPrinted");

  /** number (序号). */
  public static final Node number = term("number");

  /** number as printed (原文文号). */
  public static final Node numberAsPrinted = term("numberAsPrinted");

  /** of measure (所属措施). */
  public static final Node ofMeasure = term("ofMeasure");

  /** open-ended (“等”结尾). */
  public static final Node openEnded = term("openEnded");

  /** order (排序). */
  public static final Node order = term("order");

  /** part of document (所在文件). */
  public static final Node partOfDocument = term("partOfDocument");

  /** path (层级). */
  public static final Node path = term("path");

  /** period (时期). */
  public static final Node period = term("period");

  /** period inferred (推定时期). */
  public static final Node periodInferred = term("periodInferred");

  /** piloted in (试点地区). */
  public static final Node pilotedIn = term("pilotedIn");

  /** position (位置). */
  public static final Node position = term("position");

  /** prefectural name (地市级名称). */
  public static final Node prefecturalName = term("prefecturalName");

  /** programme (所属试点). */
  public static final Node programme = term("programme");

  /** provincial name (省级名称). */
  public static final Node provincialName = term("provincialName");

  /** recurring (每期重复). */
  public static final Node recurring = term("recurring");

  /** region (地区). */
  public static final Node region = term("region");

  /** relation (引用关系). */
  public static final Node relation = term("relation");

  /** removed measure (删去措施). */
  public static final Node removedMeasure = term("removedMeasure");

  /** is responsible (负责). */
  public static final Node responsible = term("responsible");

  /** responsible agency (负责机构). */
  public static final Node responsibleAgency = term("responsibleAgency");

  /** roles (职责角色). */
  public static final Node roles = term("roles");

  /** rule (规则). */
  public static final Node rule = term("rule");

  /** official short name (规范简称). */
  public static final Node shortName = term("shortName");

  /** supports (配合). */
  public static final Node support = term("support");

  /** supporting agency (配合机构). */
  public static final Node supportingAgency = term("supportingAgency");

  /** text (正文). */
  public static final Node text = term("text");

  /** title as printed (原文标题). */
  public static final Node titleAsPrinted = term("titleAsPrinted");

  /** set of measures (措施). */
  public static final Node typeActions = term("typeActions");

  /** bill (议案). */
  public static final Node typeBill = term("typeBill");

  /** bulletin (通报). */
  public static final Node typeBulletin = term("typeBulletin");

  /** pilot case (案例). */
  public static final Node typeCase = term("typeCase");

  /** catalogue (目录). */
  public static final Node typeCatalogue = term("typeCatalogue");

  /** circular (通告). */
  public static final Node typeCircular = term("typeCircular");

  /** communiqué (公报). */
  public static final Node typeCommunique = term("typeCommunique");

  /** decision (决定). */
  public static final Node typeDecision = term("typeDecision");

  /** guidance (指引). */
  public static final Node typeGuidance = term("typeGuidance");

  /** guide (指南). */
  public static final Node typeGuide = term("typeGuide");

  /** implementing rules (细则). */
  public static final Node typeImplementingRules = term("typeImplementingRules");

  /** instruction (指示). */
  public static final Node typeInstruction = term("typeInstruction");

  /** interpretation (解释). */
  public static final Node typeInterpretation = term("typeInterpretation");

  /** key points (要点). */
  public static final Node typeKeyPoints = term("typeKeyPoints");

  /** law (法律). */
  public static final Node typeLaw = term("typeLaw");

  /** letter (函). */
  public static final Node typeLetter = term("typeLetter");

  /** list (清单). */
  public static final Node typeList = term("typeList");

  /** administrative measures (办法). */
  public static final Node typeMeasures = term("typeMeasures");

  /** minutes (纪要). */
  public static final Node typeMinutes = term("typeMinutes");

  /** news report (报道). */
  public static final Node typeNewsReport = term("typeNewsReport");

  /** notice (通知). */
  public static final Node typeNotice = term("typeNotice");

  /** opinion (意见). */
  public static final Node typeOpinion = term("typeOpinion");

  /** order (命令). */
  public static final Node typeOrder = term("typeOrder");

  /** outline (纲要). */
  public static final Node typeOutline = term("typeOutline");

  /** plan (规划). */
  public static final Node typePlan = term("typePlan");

  /** work plan (计划). */
  public static final Node typeProgramme = term("typeProgramme");

  /** reply to a proposal (答复). */
  public static final Node typeProposalReply = term("typeProposalReply");

  /** provisions (规定). */
  public static final Node typeProvisions = term("typeProvisions");

  /** public notice (公告). */
  public static final Node typePublicNotice = term("typePublicNotice");

  /** regulations (条例). */
  public static final Node typeRegulations = term("typeRegulations");

  /** reply (批复). */
  public static final Node typeReply = term("typeReply");

  /** letter of reply (复函). */
  public static final Node typeReplyLetter = term("typeReplyLetter");

  /** report (报告). */
  public static final Node typeReport = term("typeReport");

  /** request for instructions (请示). */
  public static final Node typeRequest = term("typeRequest");

  /** resolution (决议). */
  public static final Node typeResolution = term("typeResolution");

  /** rules (规则). */
  public static final Node typeRules = term("typeRules");

  /** scheme (方案). */
  public static final Node typeScheme = term("typeScheme");

  /** standard (标准). */
  public static final Node typeStandard = term("typeStandard");

  /** unit (单位). */
  public static final Node unit = term("unit");

  /** unit as printed (原文单位). */
  public static final Node unitAsPrinted = term("unitAsPrinted");

  /** unit inferred (推定单位). */
  public static final Node unitInferred = term("unitInferred");

  /** kind of unit (单位类别). */
  public static final Node unitKind = term("unitKind");

  /** unresolved (未识别). */
  public static final Node unresolved = term("unresolved");

  /** valid from (启用时间). */
  public static final Node validFrom = term("validFrom");

  /** valid to (停用时间). */
  public static final Node validTo = term("validTo");

  /** valid until (有效期至). */
  public static final Node validUntil = term("validUntil");

  /** end of validity inferred (有效期截止日为推算). */
  public static final Node validUntilInferred = term("validUntilInferred");

  /** period of validity as printed (有效期（原文）). */
  public static final Node validityText = term("validityText");

  /** value (数值). */
  public static final Node value = term("value");

  /** value in base unit (基本单位数值). */
  public static final Node valueInBaseUnit = term("valueInBaseUnit");

  /** within (位于). */
  public static final Node within = term("within");

  private QT() {}

  private static Node term(String local) {
    return NodeFactory.createURI(NS + local);
  }
}
