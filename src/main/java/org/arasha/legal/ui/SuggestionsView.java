package org.arasha.legal.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.legal.SuggestionRule;
import org.arasha.legal.SuggestionTable;
import org.arasha.legal.Suggestions;
import org.arasha.shared.Refusal;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Download;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Screen;
import org.arasha.shared.ui.Section;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;

/** What the table of suggestions says, line by line, in each of its versions; administrators replace it. */
@Route(LegalNavigation.TABLE)
@RolesAllowed({"LAWYER", "APPROVER", "ADMINISTRATOR"})
class SuggestionsView extends Screen implements BeforeEnterObserver {

    private final transient Suggestions suggestions;
    private final transient SuggestionWords words;
    private final boolean replaces;

    SuggestionsView(Suggestions suggestions, SuggestionWords words, CurrentUser user) {
        super("legal.suggestions");
        this.suggestions = suggestions;
        this.words = words;
        this.replaces = user.is(Role.ADMINISTRATOR);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        SuggestionTable current = suggestions.current();
        show(event.getLocation().getQueryParameters().getSingleParameter("version").map(SuggestionsView::number)
                .map(suggestions::version).orElse(current), current);
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException none) {
            throw new Refusal("legal.suggestions.refusal.noVersion", 0);
        }
    }

    private void show(SuggestionTable table, SuggestionTable current) {
        removeAll();
        add(head(versions(table, current), download(table)), new Paragraph(getTranslation("legal.suggestions.hint")), new Paragraph(getTranslation(
                table.number() == current.number() ? "legal.suggestions.inForce" : "legal.suggestions.past", Dates.day(table.at()))));
        try {
            List<SuggestionRule> lines = suggestions.lines(table);
            add(section("legal.suggestions.norms", lines, SuggestionRule.Suggestion.Article.class),
                    section("legal.suggestions.bodies", lines, SuggestionRule.Suggestion.Body.class));
        } catch (Refusal unreadable) {
            add(new Paragraph(new StatusBadge(Tone.WARNING, getTranslation(unreadable.messageKey(), unreadable.arguments()))));
        }
        if (replaces) {
            add(new Section("legal.suggestions.replace", new Paragraph(getTranslation("legal.suggestions.replace.hint")),
                    new SuggestionUpload(suggestions, current.number(), number -> {
                        Notices.done(getTranslation("legal.suggestions.replaced", number));
                        SuggestionTable now = suggestions.current();
                        show(now, now);
                    })));
        }
    }

    private Section section(String titleKey, List<SuggestionRule> lines, Class<? extends SuggestionRule.Suggestion> of) {
        Section section = new Section(titleKey, words.table(lines, of));
        String silent = words.silentOn(lines, of);
        return silent.isEmpty() ? section : section.with(new Quiet(getTranslation("legal.suggestions.silent", silent)));
    }

    private Select<Integer> versions(SuggestionTable table, SuggestionTable current) {
        Select<Integer> versions = new Select<>();
        versions.setAriaLabel(getTranslation("legal.suggestions.versions"));
        versions.setItems(IntStream.rangeClosed(1, current.number()).boxed().sorted((one, other) -> other - one).toList());
        versions.setItemLabelGenerator(number -> number == null ? "" : getTranslation("legal.suggestions.version", number));
        versions.setValue(table.number());
        versions.addValueChangeListener(change -> show(suggestions.version(change.getValue()), current));
        return versions;
    }

    private Download download(SuggestionTable table) {
        String name = "suggestions-" + table.number() + ".dmn";
        return Download.made(getTranslation("legal.suggestions.download"), name, "application/xml",
                () -> table.dmn().getBytes(StandardCharsets.UTF_8));
    }
}
