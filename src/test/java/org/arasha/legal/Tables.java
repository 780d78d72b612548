package org.arasha.legal;

/** Tables of suggestions, as a DMN editor writes them. */
final class Tables {

    private Tables() {}

    /** One line on norms and one on bodies; cells as they are typed. */
    static String of(String category, String law, String article, String body) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="D" name="Violations" namespace="https://arasha.org/processes">
                """ + decision("ViolationNorms", "\"" + category + "\"", new String[] {"law", "article", "part"},
                new String[] {"\"" + law + "\"", "\"" + article + "\"", ""})
                + decision("ViolationBodies", "\"" + category + "\"", new String[] {"body"}, new String[] {"\"" + body + "\""})
                + "</definitions>";
    }

    private static String decision(String id, String cell, String[] outputs, String[] values) {
        StringBuilder columns = new StringBuilder();
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < outputs.length; i++) {
            columns.append("<output id=\"%s_o%d\" name=\"%s\" typeRef=\"string\" />".formatted(id, i, outputs[i]));
            cells.append("<outputEntry id=\"%s_c%d\"><text>%s</text></outputEntry>".formatted(id, i, values[i]));
        }
        return """
                <decision id="%1$s" name="%1$s"><decisionTable id="%1$s_t" hitPolicy="COLLECT">
                <input id="%1$s_i"><inputExpression id="%1$s_e" typeRef="string"><text>category</text></inputExpression></input>%2$s
                <rule id="%1$s_r"><description>As the law says.</description><inputEntry id="%1$s_n"><text>%3$s</text></inputEntry>%4$s</rule>
                </decisionTable></decision>
                """.formatted(id, columns, cell, cells);
    }
}
