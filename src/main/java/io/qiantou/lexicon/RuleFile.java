package io.qiantou.lexicon;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.qiantou.model.QiantouException;
import io.qiantou.resource.Resources;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Reads one file of rules. Every fault stops the start: it is the project's own, and the message
 * names file and line.
 */
final class RuleFile {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final Pattern SLOT = Pattern.compile("\\{([a-z]+)(?::([A-Za-z]+))?\\}");
  private static final Pattern GROUP = Pattern.compile("\\(\\?<([A-Za-z]+)>");
  private static final List<String> FIELDS =
      List.of("id", "says", "emits", "cues", "pattern", "examples", "counterexamples");

  private final String path;
  private final Map<String, String> slots;

  private RuleFile(String path, Map<String, String> slots) {
    this.path = path;
    this.slots = slots;
  }

  /** The rules of the file, in its order. */
  static List<Rule> read(Resources resources, String path, Map<String, String> slots) {
    RuleFile file = new RuleFile(path, slots);
    List<Rule> rules = new ArrayList<>();
    try (JsonParser parser = YAML.createParser(resources.text(path))) {
      if (parser.nextToken() != JsonToken.START_ARRAY) {
        throw file.fault(parser.currentLocation(), "a list of rules (- id: …) was expected");
      }
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        JsonLocation start = parser.currentTokenLocation();
        rules.add(file.rule(YAML.readTree(parser), start));
      }
    } catch (JsonProcessingException e) {
      throw file.fault(e.getLocation(), e.getOriginalMessage());
    } catch (IOException e) {
      throw new QiantouException(path + ": " + e.getMessage(), e);
    }
    return rules;
  }

  private Rule rule(JsonNode node, JsonLocation at) {
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!FIELDS.contains(name)) {
                throw fault(at, "unknown field \"" + name + "\"; a rule has " + FIELDS);
              }
            });
    String id = text(node, "id", at);
    List<MarkedText> examples = texts(node, "examples").stream().map(MarkedText::parse).toList();
    List<String> counterexamples = texts(node, "counterexamples");
    if (examples.isEmpty() || counterexamples.isEmpty()) {
      throw fault(at, "rule " + id + " lacks an example or a counterexample");
    }
    String expression = expand(text(node, "pattern", at).replaceAll("\\s+", ""), id, at);
    List<String> labels = new ArrayList<>();
    Matcher group = GROUP.matcher(expression);
    while (group.find()) {
      labels.add(group.group(1));
    }
    try {
      return new Rule(
          id,
          text(node, "says", at),
          text(node, "emits", at),
          texts(node, "cues"),
          Expression.checked(expression),
          labels,
          examples,
          counterexamples,
          path + ":" + at.getLineNr());
    } catch (PatternSyntaxException e) {
      throw fault(at, "rule " + id + ": " + e.getMessage());
    }
  }

  /** Fills in the slots: {@code {names:lead}} becomes a group of the name, {@code {names}} none. */
  private String expand(String pattern, String id, JsonLocation at) {
    Matcher slot = SLOT.matcher(pattern);
    StringBuilder expanded = new StringBuilder();
    while (slot.find()) {
      String body = slots.get(slot.group(1));
      if (body == null) {
        throw fault(
            at, "rule " + id + ": no slot " + slot.group() + "; there are " + slots.keySet());
      }
      String open = slot.group(2) == null ? "(?:" : "(?<" + slot.group(2) + ">";
      slot.appendReplacement(expanded, Matcher.quoteReplacement(open + body + ")"));
    }
    return slot.appendTail(expanded).toString();
  }

  private String text(JsonNode node, String field, JsonLocation at) {
    JsonNode value = node.get(field);
    if (value == null || !value.isTextual() || value.textValue().isBlank()) {
      throw fault(at, "a rule without \"" + field + "\"");
    }
    return value.textValue();
  }

  private static List<String> texts(JsonNode node, String field) {
    List<String> texts = new ArrayList<>();
    JsonNode value = node.get(field);
    if (value != null && value.isArray()) {
      value.forEach(item -> texts.add(item.asText()));
    } else if (value != null) {
      texts.add(value.asText());
    }
    return texts;
  }

  private QiantouException fault(JsonLocation at, String message) {
    return new QiantouException(path + ":" + at.getLineNr() + ": " + message);
  }
}
