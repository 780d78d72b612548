package org.arasha.workflow;

import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.jspecify.annotations.Nullable;

/**
 * Reads at once what most cells of a table hold, a name, a word or yes and no, and leaves everything else to the library. That
 * parses each cell anew whenever a table is asked, which was a third of the time in which a report is taken.
 */
final class PlainFeel implements FeelEngine, FeelEngineFactory {

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*");
    private static final Pattern WORD = Pattern.compile("\"[^\"\\\\]*\"");

    private final FeelEngine library = new ScalaFeelEngineFactory().createInstance();

    static DefaultDmnEngineConfiguration tables() {
        return new DefaultDmnEngineConfiguration().feelEngineFactory(new PlainFeel());
    }

    @Override
    public FeelEngine createInstance() {
        return this;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T evaluateSimpleExpression(String expression, VariableContext context) {
        if (WORD.matcher(expression).matches()) {
            return (T) word(expression);
        }
        return NAME.matcher(expression).matches() && isPlain(value(expression, context)) ? (T) value(expression, context)
                : library.evaluateSimpleExpression(expression, context);
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String test, String input, VariableContext context) {
        Object value = value(input, context);
        if (value instanceof Boolean given && (test.equals("true") || test.equals("false"))) {
            return given == Boolean.parseBoolean(test);
        }
        if (value instanceof String given && WORD.matcher(test).matches()) {
            return given.equals(word(test));
        }
        return library.evaluateSimpleUnaryTests(test, input, context);
    }

    private static @Nullable Object value(String name, VariableContext context) {
        return context.containsVariable(name) ? context.resolve(name).getValue() : null;
    }

    private static boolean isPlain(@Nullable Object value) {
        return value instanceof Boolean || value instanceof String;
    }

    private static String word(String cell) {
        return cell.substring(1, cell.length() - 1);
    }
}
