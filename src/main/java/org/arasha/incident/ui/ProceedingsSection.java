package org.arasha.incident.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.incident.Detention;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Proceeding;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Section;

/** Detentions, and the cases brought, each with its history. */
class ProceedingsSection extends Section {

    private final transient IncidentRecord record;
    private final Language language = Language.of(UI.getCurrent().getLocale());

    ProceedingsSection(IncidentRecord record) {
        super("incident.proceedings");
        this.record = record;
        UnorderedList list = new UnorderedList();
        list.addClassName("people");
        record.detentions().forEach(held -> list.add(new ListItem(words(held))));
        record.proceedings().forEach(one -> list.add(new ListItem(words(one))));
        add(list);
    }

    private String words(Detention held) {
        String length = held.minutes() == null || held.bound() == null ? ""
                : getTranslation("incident.length." + held.bound(), held.minutes() / 60, held.minutes() % 60);
        String span = Dates.partial(held.from()) + (held.until() == null ? "" : " – " + Dates.partial(held.until()));
        return getTranslation("incident.detention", record.nameOf(held.person(), language)) + ": "
                + Stream.of(span, length, held.body().in(language), held.place().in(language))
                        .filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }

    private String words(Proceeding one) {
        String names = one.persons().stream().map(person -> record.nameOf(person, language)).sorted()
                .collect(Collectors.joining(", "));
        return getTranslation("incident.proceeding." + one.kind(), names) + ": " + one.history().stream().map(this::words)
                .collect(Collectors.joining(" → "));
    }

    private String words(Proceeding.Step step) {
        String article = getTranslation("incident.article", step.norm().article(), getTranslation("law." + step.norm().law()));
        String fine = step.mci() == null ? "" : ", " + getTranslation("incident.mci", step.mci());
        return getTranslation("incident.status." + step.status()) + ", " + article + fine + " (" + Dates.partial(step.when()) + ")";
    }
}
