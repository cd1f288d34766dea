package io.qiantou.export;

import io.qiantou.rdf.DocumentGraph;
import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;

/** What writers and readers of RDF get wrong, in one graph. */
final class NastyGraph {
  static final String IRI = "https://example.cn/图谱/刁钻-𠮷";

  private static final String ID = "https://example.cn/文件/国示〔2031〕7号/";
  private static final String NS = "https://example.cn/词汇#";

  private static final List<String> WORDS =
      List.of(
          "",
          " ",
          "\n",
          "\t\n ",
          "“一业一证”与\"引号\"和'单引号'",
          "\"\"\"",
          "结尾是引号\"",
          "反斜杠 \\ 与 \\n 与 \\u4e00",
          "第一行\n第二行\r\n第三行\r第四行\t制表",
          "扩展区汉字：𠮷林、𣲗水、👩‍💻",
          "<标签 属性=\"值\"> & &amp; ]]> <!-- 注释 -->",
          "  首尾空格  ",
          "{\"@id\": \"不是标识\"}",
          "https://example.cn/是文字不是标识",
          "_:b0",
          "@zh",
          "全角　空格与\u00a0不换行空格\u200b零宽",
          "e\u0301 与 é",
          "\u0085\u2028\u2029",
          "页末\f页首",
          "\u0001\u0008\u000b\u001b\u007f");

  private NastyGraph() {}

  /** With a name of its own. */
  static DocumentGraph named() {
    return new DocumentGraph(IRI, Optional.empty(), triples());
  }

  private static Graph triples() {
    Graph graph = GraphFactory.createDefaultGraph();
    Node subject = iri("一/（四）");
    int n = 0;
    for (String words : WORDS) {
      Node line = iri("行/" + n++);
      graph.add(line, term("text"), NodeFactory.createLiteralString(words));
      graph.add(line, term("标题"), NodeFactory.createLiteralLang(words, "zh"));
    }
    for (String language : List.of("zh", "en", "zh-Hans-CN", "sr-Latn", "x-qiantou", "de-1996")) {
      graph.add(subject, term("label"), NodeFactory.createLiteralLang("名", language));
    }
    number(graph, subject);
    blanks(graph, subject);
    iris(graph, subject);
    return graph;
  }

  /** Forms that are kept as they are: no reader and no writer may compute. */
  private static void number(Graph graph, Node subject) {
    List.of("1.50", "+7", "-0.0", "0.10", "100000000000000000000.000000000000000000001")
        .forEach(
            form ->
                graph.add(
                    subject,
                    term("decimal"),
                    NodeFactory.createLiteralDT(form, XSDDatatype.XSDdecimal)));
    List.of("007", "-1", "9223372036854775808")
        .forEach(
            form ->
                graph.add(
                    subject,
                    term("integer"),
                    NodeFactory.createLiteralDT(form, XSDDatatype.XSDinteger)));
    List.of("1e0", "1.0E3", "INF", "NaN")
        .forEach(
            form ->
                graph.add(
                    subject,
                    term("double"),
                    NodeFactory.createLiteralDT(form, XSDDatatype.XSDdouble)));
    graph.add(subject, term("flag"), NodeFactory.createLiteralDT("1", XSDDatatype.XSDboolean));
    graph.add(subject, term("flag"), NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean));
    graph.add(
        subject, term("date"), NodeFactory.createLiteralDT("2031-02-28", XSDDatatype.XSDdate));
    graph.add(
        subject,
        term("date"),
        NodeFactory.createLiteralDT("2031-02-28+08:00", XSDDatatype.XSDdate));
    graph.add(subject, term("date"), NodeFactory.createLiteralDT("2031", XSDDatatype.XSDgYear));
    graph.add(
        subject, term("date"), NodeFactory.createLiteralDT("2031-06", XSDDatatype.XSDgYearMonth));
    graph.add(
        subject,
        term("date"),
        NodeFactory.createLiteralDT("2031-06-30T23:59:59.500Z", XSDDatatype.XSDdateTime));
    graph.add(
        subject,
        term("own"),
        NodeFactory.createLiteralDT("自有\"类型\"", NodeFactory.getType("https://example.cn/类型#编号")));
  }

  private static void blanks(Graph graph, Node subject) {
    Node one = NodeFactory.createBlankNode("-7f:3a.a_ 1");
    Node two = NodeFactory.createBlankNode();
    Node three = NodeFactory.createBlankNode();
    graph.add(subject, term("part"), one);
    graph.add(one, term("next"), two);
    graph.add(two, term("next"), three);
    graph.add(three, term("next"), one);
    graph.add(two, RDF.Nodes.type, iri("类"));
    Node list = NodeFactory.createBlankNode();
    Node rest = NodeFactory.createBlankNode();
    graph.add(subject, term("list"), list);
    graph.add(list, RDF.Nodes.first, NodeFactory.createLiteralString("甲"));
    graph.add(list, RDF.Nodes.rest, rest);
    graph.add(rest, RDF.Nodes.first, subject);
    graph.add(rest, RDF.Nodes.rest, RDF.Nodes.nil);
  }

  private static void iris(Graph graph, Node subject) {
    for (String path :
        List.of(
            "A%20B/%E4%B8%80",
            "a'b(c)~!$*,;=@:", "？全角?查询=值&b=c#片段", "末尾.", "-起", "𠮷/十一", "e\u0301é")) {
      graph.add(subject, term("见"), iri(path));
      graph.add(iri(path), RDF.Nodes.type, term("类"));
    }
    graph.add(subject, term("见"), NodeFactory.createURI("urn:isbn:9787"));
    graph.add(subject, term("见"), NodeFactory.createURI("mailto:a@example.cn"));
    graph.add(subject, term("见"), NodeFactory.createURI("https://w3id.org/qiantou/ontology#lead"));
    graph.add(subject, NodeFactory.createURI("http://www.w3.org/ns/prov#hadRole"), term("lead"));
    graph.add(
        subject,
        NodeFactory.createURI("https://w3id.org/qiantou/ontology#leadAgency"),
        NodeFactory.createLiteralString("文字而非机构"));
    graph.add(
        subject,
        NodeFactory.createURI("https://w3id.org/qiantou/ontology#value"),
        NodeFactory.createLiteralString("二十"));
  }

  private static Node iri(String path) {
    return NodeFactory.createURI(ID + path);
  }

  private static Node term(String local) {
    return NodeFactory.createURI(NS + local);
  }

  static List<Triple> withBlankNodes(Graph graph) {
    return graph
        .find()
        .filterKeep(triple -> triple.getSubject().isBlank() || triple.getObject().isBlank())
        .toList();
  }
}
