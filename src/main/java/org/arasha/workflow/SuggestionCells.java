package org.arasha.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.arasha.legal.SuggestionRule;
import org.arasha.legal.SuggestionRule.Suggestion;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Refusal;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Definitions;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one decision table as a lawyer reads them. Only words in quotation marks may stand in them: whatever could
 * compute, call or refer to something is refused, so that an uploaded table runs nothing.
 */
final class SuggestionCells {

    private static final Pattern WORDS = Pattern.compile("\"([^\"\\\\]*)\"");
    private static final Pattern LIST = Pattern.compile("\\s*\"[^\"\\\\]*\"\\s*(,\\s*\"[^\"\\\\]*\"\\s*)*");

    private static final Set<String> OTHER_TYPES = Set.of("boolean", "integer", "long", "double", "date");

    /** Why, in each language. Tables of before have one explanation instead, which a DMN editor shows beside the line. */
    private static final List<String> WHY = List.of("why_ru", "why_kk", "why_en");

    private final String name;
    private final DecisionTable table;
    private final List<String> outputs;
    private final boolean explained;

    SuggestionCells(DmnModelInstance model, String decision, String input, List<String> outputs) {
        this.name = decision;
        this.outputs = outputs;
        table = model.getModelElementsByType(Decision.class).stream().filter(one -> decision.equals(one.getId()))
                .map(Decision::getExpression).filter(DecisionTable.class::isInstance).map(DecisionTable.class::cast).findFirst()
                .orElseThrow(() -> new Refusal("legal.suggestions.refusal.noTable", decision));
        List<String> columns = table.getOutputs().stream().map(Output::getName).toList();
        List<String> whole = Stream.concat(outputs.stream(), WHY.stream()).toList();
        explained = columns.equals(whole);
        Refusal.unless(inputs().equals(List.of(input)) && (explained || columns.equals(outputs)), "legal.suggestions.refusal.columns", decision,
                input, String.join(", ", whole));
        Refusal.unless(table.getHitPolicy() == HitPolicy.COLLECT && table.getAggregation() == null, "legal.suggestions.refusal.collects", decision);
        boolean plain = Stream.<Class<? extends ModelElementInstance>>of(Definitions.class, LiteralExpression.class, UnaryTests.class)
                .flatMap(kind -> model.getModelElementsByType(kind).stream()).allMatch(SuggestionCells::isPlain);
        Refusal.unless(plain, "legal.suggestions.refusal.language", decision);
    }

    /** Not of tables that took effect before this was asked: those are to be read, and replaced. */
    void requireWords() {
        Refusal.unless(types().allMatch(SuggestionCells::isOfWords), "legal.suggestions.refusal.type", name);
    }

    Stream<SuggestionRule> rules(Function<Map<String, String>, Suggestion> made) {
        List<SuggestionRule> rules = new ArrayList<>();
        for (Rule rule : table.getRules()) {
            int line = rules.size() + 1;
            Map<String, String> says = new HashMap<>();
            List<LiteralExpression> cells = List.copyOf(rule.getOutputEntries());
            List<String> columns = explained ? Stream.concat(outputs.stream(), WHY.stream()).toList() : outputs;
            for (int i = 0; i < columns.size(); i++) {
                List<String> words = words(cells.get(i).getText(), line);
                Refusal.unless(words.size() <= 1, "legal.suggestions.refusal.cell", name, line);
                if (!words.isEmpty() && !words.getFirst().isBlank()) {
                    says.put(columns.get(i), words.getFirst());
                }
            }
            Refusal.unless(says.keySet().containsAll(outputs.stream().filter(one -> !one.equals("part")).toList()),
                    "legal.suggestions.refusal.empty", name, line);
            rules.add(new SuggestionRule(words(rule.getInputEntries().iterator().next().getText(), line), made.apply(says), why(rule, says)));
        }
        return rules.stream();
    }

    private LocalizedText why(Rule rule, Map<String, String> says) {
        return explained ? new LocalizedText(says.get("why_ru"), says.get("why_kk"), says.get("why_en"))
                : LocalizedText.of(Language.RU, rule.getDescription() == null ? "" : rule.getDescription().getTextContent());
    }

    private List<String> inputs() {
        return table.getInputs().stream().map(Input::getInputExpression)
                .map(one -> one == null ? "" : text(one.getText())).toList();
    }

    private Stream<@Nullable String> types() {
        return Stream.concat(table.getInputs().stream().map(Input::getInputExpression).map(InputExpression::getTypeRef),
                table.getOutputs().stream().map(Output::getTypeRef));
    }

    /** Of a type that the engine knows, the words in a cell would be turned into what they are not; of others it leaves them as they are. */
    private static boolean isOfWords(@Nullable String type) {
        return type == null || !OTHER_TYPES.contains(type.strip().toLowerCase(Locale.ROOT));
    }

    private List<String> words(@Nullable Text cell, int line) {
        String text = text(cell);
        if (text.isEmpty() || text.equals("-")) {
            return List.of();
        }
        Refusal.unless(LIST.matcher(text).matches(), "legal.suggestions.refusal.cell", name, line);
        return WORDS.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private static String text(@Nullable Text cell) {
        return cell == null || cell.getTextContent() == null ? "" : cell.getTextContent().strip();
    }

    /** What editors write for the language of DMN itself is let pass; all others are programs. */
    private static boolean isPlain(ModelElementInstance element) {
        String language = element.getAttributeValue("expressionLanguage");
        return language == null || language.isBlank() || language.equalsIgnoreCase("feel")
                || language.matches("https?://www\\.omg\\.org/spec/.*FEEL.*");
    }
}
