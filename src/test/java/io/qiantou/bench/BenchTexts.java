package io.qiantou.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is extracted from: {@code data/samples} and, where it stands beside the checkout, {@code
 * ../shared/corpus}.
 *
 * @param files contents of the files, sorted by path
 */
record BenchTexts(List<byte[]> files) {
  private static final List<Path> FOLDERS =
      List.of(Path.of("data/samples"), Path.of("../shared/corpus"));

  static BenchTexts read() throws IOException {
    List<byte[]> files = new ArrayList<>();
    for (Path folder : FOLDERS) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> all = Files.list(folder)) {
          for (Path file : all.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
            files.add(Files.readAllBytes(file));
          }
        }
      }
    }
    return new BenchTexts(files);
  }

  /** Bytes of one pass over all files. */
  long bytes() {
    return files.stream().mapToLong(file -> file.length).sum();
  }

  List<String> decoded() {
    return files.stream().map(file -> new String(file, StandardCharsets.UTF_8)).toList();
  }

  /** One file that holds all of them one behind the other, {@code times} over. */
  byte[] together(int times) {
    return String.join("\n\n", decoded())
        .concat("\n\n")
        .repeat(times)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** One document with {@code sections} numbered sections of ten measures each. */
  static byte[] longDocument(int sections) {
    StringBuilder text = new StringBuilder("示例省人民政府关于印发示例行动方案的通知\n示政发〔2031〕7号\n\n各市、县人民政府：\n");
    for (int section = 1; section <= sections; section++) {
      text.append(numeral(section)).append("、示例领域改革任务\n");
      for (int item = 1; item <= 10; item++) {
        text.append('（').append(numeral(item)).append("）完善示例事项管理机制。");
        text.append("推动示例数据共享，到2035年示例指标达到95.5%以上，由商务部会同有关部门制定目录，");
        text.append("县级以上地方市场监督管理部门负责本行政区域内的监督管理。");
        text.append("（海关总署牵头，商务部、国家发展改革委、人民银行按职责分工负责）\n");
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** 1 to 999 in Chinese: 21 is 二十一, 105 is 一百零五. */
  private static String numeral(int number) {
    String digits = "〇一二三四五六七八九";
    int hundreds = number / 100;
    int tens = number / 10 % 10;
    int ones = number % 10;
    return (hundreds > 0 ? digits.charAt(hundreds) + "百" : "")
        + (tens > 1 || (tens == 1 && hundreds > 0) ? digits.charAt(tens) : "")
        + (tens > 0 ? "十" : "")
        + (ones > 0 ? digits.charAt(ones) : "");
  }
}
