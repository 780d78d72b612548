package org.arasha.legal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** Tables of suggestions, as a DMN editor writes them. */
final class Tables {

    private static final SequencedMap<String, String> WHY = new LinkedHashMap<>();

    static {
        WHY.put("why_ru", "Так в законе.");
        WHY.put("why_kk", "Заңда солай.");
        WHY.put("why_en", "As the law says.");
    }

    private Tables() {}

    /** One line on norms and one on bodies; cells as they are typed. */
    static String of(String category, String law, String article, String body) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="D" name="Violations" namespace="https://arasha.org/processes">
                """ + decision("ViolationNorms", "\"" + category + "\"", List.of("law", "article", "part"),
                List.of("\"" + law + "\"", "\"" + article + "\"", ""))
                + decision("ViolationBodies", "\"" + category + "\"", List.of("body"), List.of("\"" + body + "\""))
                + "</definitions>";
    }

    private static String decision(String id, String cell, List<String> says, List<String> said) {
        List<String> outputs = Stream.concat(says.stream(), WHY.keySet().stream()).toList();
        List<String> values = Stream.concat(said.stream(), WHY.values().stream().map(why -> "\"" + why + "\"")).toList();
        StringBuilder columns = new StringBuilder();
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < outputs.size(); i++) {
            columns.append("<output id=\"%s_o%d\" name=\"%s\" typeRef=\"string\" />".formatted(id, i, outputs.get(i)));
            cells.append("<outputEntry id=\"%s_c%d\"><text>%s</text></outputEntry>".formatted(id, i, values.get(i)));
        }
        return """
                <decision id="%1$s" name="%1$s"><decisionTable id="%1$s_t" hitPolicy="COLLECT">
                <input id="%1$s_i"><inputExpression id="%1$s_e" typeRef="string"><text>category</text></inputExpression></input>%2$s
                <rule id="%1$s_r"><inputEntry id="%1$s_n"><text>%3$s</text></inputEntry>%4$s</rule>
                </decisionTable></decision>
                """.formatted(id, columns, cell, cells);
    }
}
