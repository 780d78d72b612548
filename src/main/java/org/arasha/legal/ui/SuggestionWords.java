package org.arasha.legal.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.directory.Authorities;
import org.arasha.incident.Categories;
import org.arasha.incident.Category;
import org.arasha.legal.Laws;
import org.arasha.legal.SuggestionRule;
import org.arasha.legal.SuggestionRule.Suggestion;
import org.arasha.shared.ui.Here;
import org.springframework.stereotype.Component;

/** A table of suggestions in the words of a lawyer: names of categories, articles and bodies in the place of codes. */
@Component
class SuggestionWords {

    private final Categories categories;
    private final Laws laws;
    private final Authorities authorities;

    SuggestionWords(Categories categories, Laws laws, Authorities authorities) {
        this.categories = categories;
        this.laws = laws;
        this.authorities = authorities;
    }

    NativeTable table(List<SuggestionRule> lines, Class<? extends Suggestion> of) {
        Map<String, String> names = categories.all().stream()
                .collect(Collectors.toMap(Category::code, one -> one.name().in(Here.language())));
        NativeTable table = new NativeTable();
        table.addClassName("rules");
        table.add(new NativeTableHeader(new NativeTableRow(head("legal.suggestions.category"), head("legal.suggestions.says"),
                head("legal.suggestions.why"))));
        NativeTableBody body = new NativeTableBody();
        lines.stream().filter(line -> of.isInstance(line.says())).forEach(line -> body.add(new NativeTableRow(
                new NativeTableCell(line.categories().isEmpty() ? say("legal.suggestions.any")
                        : line.categories().stream().map(code -> names.getOrDefault(code, code)).collect(Collectors.joining(", "))),
                new NativeTableCell(says(line.says())), new NativeTableCell(line.why().in(Here.language())))));
        table.add(body);
        return table;
    }

    /**
     * Kinds of violation of which no line speaks: an article or a body that fell out of the table is seen here. A line for a wider kind
     * speaks of all within it; where lines speak of some of these only, the others are named.
     */
    String silentOn(List<SuggestionRule> lines, Class<? extends Suggestion> of) {
        List<SuggestionRule> asked = lines.stream().filter(line -> of.isInstance(line.says())).toList();
        List<Category> offered = categories.all().stream().filter(one -> !one.retired()).toList();
        return offered.stream().filter(one -> one.within() == null && isSilent(asked, one))
                .flatMap(top -> silent(asked, top, offered.stream().filter(one -> top.id().equals(one.within())).toList()))
                .map(one -> one.name().in(Here.language())).collect(Collectors.joining("; "));
    }

    private static Stream<Category> silent(List<SuggestionRule> lines, Category top, List<Category> within) {
        List<Category> silent = within.stream().filter(one -> isSilent(lines, one)).toList();
        return silent.size() == within.size() ? Stream.of(top) : silent.stream();
    }

    private static boolean isSilent(List<SuggestionRule> lines, Category one) {
        return lines.stream().noneMatch(line -> line.isFor(Set.of(one.code())));
    }

    private String says(Suggestion says) {
        return switch (says) {
            case Suggestion.Article article -> NormWords.article(article.ref(), laws.names());
            case Suggestion.Body body -> {
                String entered = authorities.ofCode(body.code()).stream().map(one -> one.name().in(Here.language()))
                        .collect(Collectors.joining(", "));
                yield body.code() + ": " + (entered.isEmpty() ? say("legal.suggestions.noBody") : entered);
            }
        };
    }

    private static NativeTableHeaderCell head(String key) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(say(key));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }

    private static String say(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
