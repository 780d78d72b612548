package org.arasha.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.junit.jupiter.api.Test;

class PlainFeelTests {

    private static final List<String> EXPRESSIONS = List.of("yes", "no", "word", "number", "nothing", "missing", "\"a word\"", "\"\"",
            "true", "null", "if yes then \"one\" else \"other\"", "word + \" more\"", "1 + number");
    private static final List<String> TESTS = List.of("true", "false", "\"detention\"", "\"other\"", "\"a\",\"detention\"", "not(\"other\")",
            "-", "> 3", "null", "\"\"");

    private final FeelEngine ours = new PlainFeel();
    private final FeelEngine library = new ScalaFeelEngineFactory().createInstance();
    private final VariableContext context = Variables.createVariables().putValue("yes", true).putValue("no", false)
            .putValue("word", "detention").putValue("number", 5).putValue("nothing", null).asVariableContext();

    @Test
    void saysOfEachCellWhatTheLibrarySays() {
        List<Object> said = new ArrayList<>();
        List<Object> meant = new ArrayList<>();
        for (String expression : EXPRESSIONS) {
            said.add(Arrays.asList(expression, (Object) ours.evaluateSimpleExpression(expression, context)));
            meant.add(Arrays.asList(expression, (Object) library.evaluateSimpleExpression(expression, context)));
        }
        for (String input : List.of("yes", "no", "word", "number", "nothing")) {
            for (String test : TESTS) {
                said.add(Map.entry(input + " is " + test, answer(ours, test, input)));
                meant.add(Map.entry(input + " is " + test, answer(library, test, input)));
            }
        }

        assertThat(said).isEqualTo(meant);
    }

    private String answer(FeelEngine engine, String test, String input) {
        try {
            return String.valueOf(engine.evaluateSimpleUnaryTests(test, input, context));
        } catch (RuntimeException refused) {
            return refused.getClass().getSimpleName();
        }
    }
}
