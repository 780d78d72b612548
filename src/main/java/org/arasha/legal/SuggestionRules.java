package org.arasha.legal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.arasha.directory.Authorities;
import org.arasha.incident.Categories;
import org.arasha.incident.Category;
import org.arasha.incident.NormRef;
import org.arasha.legal.SuggestionRule.Suggestion;
import org.arasha.shared.Language;
import org.arasha.shared.Refusal;
import org.springframework.stereotype.Component;

/** What must be so for a table of suggestions to take effect: all that it names is there, each reader is told why, and it answers. */
@Component
class SuggestionRules {

    private static final int MOST = 500;

    private final Categories categories;
    private final Laws laws;
    private final Norms norms;
    private final Authorities authorities;

    SuggestionRules(Categories categories, Laws laws, Norms norms, Authorities authorities) {
        this.categories = categories;
        this.laws = laws;
        this.norms = norms;
        this.authorities = authorities;
    }

    void require(SuggestionReader.Table table) {
        table.requireWords();
        List<SuggestionRule> lines = table.lines();
        Refusal.unless(lines.size() <= MOST, "legal.suggestions.refusal.tooMany", MOST);
        Set<String> known = categories.all().stream().map(Category::code).collect(Collectors.toSet());
        for (SuggestionRule line : lines) {
            line.categories().stream().filter(code -> !known.contains(code)).findFirst().ifPresent(code -> {
                throw new Refusal("legal.suggestions.refusal.noCategory", code);
            });
            for (Language language : Language.values()) {
                Refusal.unless(line.why().has(language), "legal.suggestions.refusal.why", line.says().named(), language.name());
            }
            switch (line.says()) {
                case Suggestion.Article(NormRef ref) -> {
                    Refusal.unless(laws.names().all().contains(ref.law()), "legal.suggestions.refusal.noLaw", ref.law());
                    Refusal.unless(!norms.versions(ref).isEmpty(), "legal.suggestions.refusal.noArticle", ref.law(), ref.article());
                }
                case Suggestion.Body(String code) -> Refusal.unless(authorities.isCode(code), "legal.suggestions.refusal.noBody", code);
            }
        }
        table.ask(known);
        Refusal.unless(!lines.isEmpty(), "legal.suggestions.refusal.noLines");
    }
}
