package io.qiantou;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Texts that are hard to read for their form: each a function of about how many characters it is to
 * have, so that the same form can be had ten times as long.
 *
 * <p>{@code Hostile.forms().get("nested brackets").apply(20_000)} is {@code 一、甲（（（（…））））。}.
 */
public final class Hostile {
  private static final String NOTICE =
      "关于印发示例措施的通知\n示发〔2021〕7号\n各省人民政府：\n现将措施印发给你们。\n示例部\n2021年3月5日\n";
  private static final List<String> HAN = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十");

  private Hostile() {}

  /** All forms by name. */
  public static Map<String, IntFunction<String>> forms() {
    Map<String, IntFunction<String>> forms = new LinkedHashMap<>();
    String samples = samples();
    forms.put("samples", n -> repeat(samples, n));
    forms.put("samples in one line", n -> repeat(samples.replaceAll("\\s+", ""), n));
    forms.put("one measure in one line", n -> NOTICE + "一、推进工作" + repeat("商务部牵头，海关总署配合。", n));
    forms.put("no line break, no stop", n -> NOTICE + "一、推进工作" + repeat("商务部牵头，海关总署会同财政部，", n));
    forms.put("one sentence of cue words", n -> NOTICE + "一、" + repeat("负责牵头配合会同由要应", n));
    forms.put("lone actors", n -> NOTICE + "一、" + repeat("某省某某局要加强管理，", n));
    forms.put("different actors", n -> NOTICE + "一、" + numbered("由%s市商务局负责。", n));
    forms.put("nested brackets", Hostile::nested);
    forms.put("open brackets", n -> NOTICE + "一、甲" + "（".repeat(n));
    forms.put("closing brackets", n -> NOTICE + "一、甲\n" + repeat("）".repeat(30) + "\n", n));
    forms.put("title marks", n -> NOTICE + "一、甲" + repeat("《", n / 2) + repeat("》", n / 2));
    forms.put("clauses in one bracket", n -> NOTICE + "一、甲。（" + repeat("商务部负责，海关总署配合，", n) + "）\n");
    forms.put("commas in one bracket", n -> NOTICE + "一、甲。（" + repeat("甲乙，", n) + "负责）\n");
    forms.put("names in one bracket", n -> NOTICE + "一、甲。（" + repeat("商务部、海关总署、", n) + "财政部负责）\n");
    forms.put("names in running text", n -> NOTICE + "一、由" + repeat("商务部、海关总署、", n) + "财政部负责审批。\n");
    forms.put("repeated duties", n -> NOTICE + "一、甲。（商务部" + repeat("分工分别", n) + "负责）\n");
    forms.put("repeated adverbs", n -> NOTICE + "一、商务部" + repeat("依法切实", n) + "负责审批。\n");
    forms.put("labelled lines", n -> NOTICE + "一、甲。\n" + repeat("责任单位：商务部、某某局，某某处\n", n));
    forms.put("a long labelled line", n -> NOTICE + "一、甲。\n责任单位：" + repeat("商务部，某某局、", n));
    forms.put("repeated headings", n -> NOTICE + repeat("一、总体要求\n提高水平。\n", n));
    forms.put("repeated measures", n -> NOTICE + repeat("一、推进示例工作\n", n));
    forms.put("counted headings", n -> NOTICE + counted("、推进示例工作。由商务部负责。\n", n));
    forms.put("articles", n -> "示例管理规定\n" + articles(n));
    forms.put("boxes", n -> NOTICE + "一、甲\n" + repeat("专栏1 示例工程\n建设净水站。提高供水能力和水平。\n", n));
    forms.put("titled paragraphs", n -> NOTICE + "一、甲\n" + repeat("健全标准体系。制定一批示例标准并宣传。\n", n));
    forms.put("documents", n -> repeat(NOTICE + "一、推进工作。\n", n));
    forms.put(
        "documents without issuer", n -> numbered("%s工作方案\n2021年3月5日\n一、推进工作。见《%s工作方案》。\n", n));
    forms.put("titles alone", n -> repeat("关于印发示例措施的通知\n", n));
    forms.put("cases", n -> numbered("7.探索示例%s模式\n（示例市提供）\n一、主要做法\n（一）建立机制。成立专班。\n", n));
    forms.put("newspaper", n -> numbered("示例产业发展%s又好又快\n\n本报讯 示例产业发展%s好。记者获悉。\n", n));
    forms.put("headlines", n -> repeat("本报讯 今天\n示例产业又好又快\n", n));
    forms.put("blank lines", n -> NOTICE + "\n".repeat(n) + "一、推进工作。\n");
    forms.put("page numbers", n -> NOTICE + "一、推进工作\n" + repeat("12\n", n));
    forms.put("running heads", n -> NOTICE + repeat("示例公报\n第12页\n要加强管理\n", n));
    forms.put("contents", n -> NOTICE + "目录\n" + repeat("一、总则……12\n", n));
    forms.put("digits", n -> NOTICE + "一、" + "7".repeat(n) + "。\n");
    forms.put("lines of digits", n -> NOTICE + repeat("7".repeat(50) + "\n", n));
    forms.put("Han numerals", n -> NOTICE + "一".repeat(n) + "、推进。\n");
    forms.put("spaces", n -> NOTICE + "一、" + " ".repeat(n) + "。\n");
    forms.put("spread letters", n -> NOTICE + repeat("财 政 部 ", n));
    forms.put("tabs", n -> NOTICE + repeat("一、\t商务部\t负责\n", n));
    forms.put("form feeds", n -> NOTICE + repeat("\f示例公报\n", n));
    forms.put("characters beyond the basic plane", n -> NOTICE + repeat("一、𠀀𠮷𡃁。\n", n));
    forms.put("dashes", n -> NOTICE + "—".repeat(n));
    forms.put("dates", n -> NOTICE + repeat("2021年3月5日\n", n));
    forms.put("numbers", n -> NOTICE + repeat("示发〔2021〕7号\n", n));
    forms.put("addressees", n -> NOTICE + repeat("各省人民政府：\n", n));
    return forms;
  }

  private static String nested(int n) {
    return NOTICE + "一、甲" + "（".repeat(n / 2) + "商务部负责" + "）".repeat(n / 2) + "。\n";
  }

  private static String repeat(String unit, int length) {
    return unit.repeat(Math.max(1, length / unit.length()));
  }

  /** Units with a different word in the place of {@code %s} each. */
  private static String numbered(String unit, int length) {
    StringBuilder text = new StringBuilder(length + unit.length());
    for (int i = 0; text.length() < length; i++) {
      StringBuilder word = new StringBuilder();
      for (int rest = i; rest > 0 || word.isEmpty(); rest /= 10) {
        word.append("甲乙丙丁戊己庚辛壬癸".charAt(rest % 10));
      }
      text.append(unit.replace("%s", word));
    }
    return text.toString();
  }

  private static String counted(String rest, int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; text.length() < length; i++) {
      text.append(i >= 10 ? HAN.get(i / 10 % 9) + "十" : "").append(HAN.get(i % 9)).append(rest);
    }
    return text.toString();
  }

  private static String articles(int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 1; text.length() < length; i++) {
      text.append("第").append(i % 999 + 1).append("条 商务部负责示例产品的检验。\n");
    }
    return text.toString();
  }

  private static String samples() {
    try (Stream<Path> files = Files.list(Path.of("data/samples"))) {
      StringBuilder text = new StringBuilder();
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        text.append(Files.readString(file)).append("\n\n");
      }
      return text.toString();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
