package org.arasha.workflow;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.arasha.incident.NormRef;
import org.arasha.legal.SuggestionReader;
import org.arasha.legal.SuggestionRule;
import org.arasha.legal.SuggestionRule.Suggestion;
import org.arasha.shared.Refusal;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.ModelException;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The tables are kept by {@code legal} in versions of their own and never deployed: an analysis is ruled by the version it
 * was made with, which the engine's "latest" would not give. What is in their cells is compared, never run.
 */
@Component
@Lazy
class DmnSuggestions implements SuggestionReader {

    static final String NORMS = "ViolationNorms";
    static final String BODIES = "ViolationBodies";

    private static final String CATEGORY = "category";
    private static final List<String> OF_NORM = List.of("law", "article", "part");
    private static final List<String> OF_BODY = List.of("body");

    private final DmnEngine engine = PlainFeel.tables().buildEngine();

    @Override
    public Table read(String dmn) {
        DmnModelInstance model = compiled(dmn);
        SuggestionCells norms = new SuggestionCells(model, NORMS, CATEGORY, OF_NORM);
        SuggestionCells bodies = new SuggestionCells(model, BODIES, CATEGORY, OF_BODY);
        return new Compiled(List.of(norms, bodies),
                Stream.concat(norms.rules(DmnSuggestions::article), bodies.rules(DmnSuggestions::body)).toList(), model);
    }

    private final class Compiled implements Table {

        private final List<SuggestionCells> tables;
        private final List<SuggestionRule> lines;
        private final DmnModelInstance model;

        Compiled(List<SuggestionCells> tables, List<SuggestionRule> lines, DmnModelInstance model) {
            this.tables = tables;
            this.lines = lines;
            this.model = model;
        }

        @Override
        public List<SuggestionRule> lines() {
            return lines;
        }

        @Override
        public void requireWords() {
            tables.forEach(SuggestionCells::requireWords);
        }

        @Override
        public List<Suggestion> ask(Set<String> categories) {
            Set<Suggestion> says = new LinkedHashSet<>();
            try {
                says.addAll(asked(engine.parseDecision(NORMS, model), categories, DmnSuggestions::article));
                says.addAll(asked(engine.parseDecision(BODIES, model), categories, DmnSuggestions::body));
            } catch (DmnEngineException | FeelException wrong) {
                throw new Refusal("legal.suggestions.refusal.notATable", innermost(wrong));
            }
            return List.copyOf(says);
        }
    }

    private List<Suggestion> asked(DmnDecision table, Set<String> categories, Function<Map<String, String>, Suggestion> made) {
        List<Suggestion> says = new ArrayList<>();
        for (String category : categories) {
            for (Map<String, Object> row : engine.evaluateDecisionTable(table, Map.of(CATEGORY, category)).getResultList()) {
                Map<String, String> cells = new HashMap<>();
                row.forEach((name, value) -> {
                    if (value != null) {
                        cells.put(name, value.toString());
                    }
                });
                says.add(made.apply(cells));
            }
        }
        return says;
    }

    private DmnModelInstance compiled(String dmn) {
        try {
            DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(dmn.getBytes(StandardCharsets.UTF_8)));
            engine.parseDecisions(model);
            Optional<Decision> other = model.getModelElementsByType(Decision.class).stream()
                    .filter(one -> !NORMS.equals(one.getId()) && !BODIES.equals(one.getId())).findFirst();
            if (other.isPresent()) {
                throw new Refusal("legal.suggestions.refusal.otherTable", other.get().getId());
            }
            return model;
        } catch (ModelException | DmnEngineException wrong) {
            throw new Refusal("legal.suggestions.refusal.notATable", innermost(wrong));
        }
    }

    /** The place in the file, as its reader says it. */
    private static String innermost(Throwable fault) {
        Throwable cause = fault;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String words = Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
        return words.substring(0, Math.min(words.length(), 300));
    }

    private static Suggestion article(Map<String, String> row) {
        return new Suggestion.Article(new NormRef(row.getOrDefault("law", ""), row.getOrDefault("article", ""), row.get("part")));
    }

    private static Suggestion body(Map<String, String> row) {
        return new Suggestion.Body(row.getOrDefault("body", ""));
    }
}
