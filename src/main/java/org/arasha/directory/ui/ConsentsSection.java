package org.arasha.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.arasha.directory.Consent;
import org.arasha.directory.ConsentHistory.Entry;
import org.arasha.directory.Person;
import org.arasha.directory.ui.NamedIn.NamingCase;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Facts;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Lines;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;
import org.jspecify.annotations.Nullable;

/** What the person has said about being named: for each purpose what holds, for all cases and for single ones, and all that was said before. */
class ConsentsSection extends Section {

    private final transient List<NamingCase> cases;

    ConsentsSection(PersonDesk desk, Person person, boolean writes, Runnable changed) {
        super("directory.consents");
        cases = desk.cases.casesOf(person.id());
        List<Entry> said = desk.said.of(person.id());
        Facts facts = new Facts();
        for (Consent.Purpose purpose : Consent.Purpose.values()) {
            facts.fact("directory.purpose." + purpose, holding(said.stream().filter(entry -> entry.purpose() == purpose).toList()));
        }
        add(facts);
        if (!said.isEmpty()) {
            add(new Details(getTranslation("directory.consent.history"), history(said)));
        }
        if (writes) {
            add(new ConsentForm(desk, person, cases, changed));
        }
    }

    /** What was said last of all cases, and then of each of those that something was said of. */
    private Component holding(List<Entry> said) {
        Div lines = new Div(said.stream().filter(entry -> entry.about() == null).findFirst().<Component>map(entry -> badge(entry.state()))
                .orElseGet(() -> new Quiet(getTranslation("directory.consent.notAsked"))));
        Set<UUID> told = new LinkedHashSet<>();
        said.stream().filter(entry -> entry.about() != null && told.add(entry.about()))
                .forEach(entry -> lines.add(new Div(badge(entry.state()), new Text(" "), new Quiet(scope(entry.about())))));
        return lines;
    }

    private String scope(@Nullable UUID about) {
        return about == null ? getTranslation("directory.consent.forAll")
                : cases.stream().filter(one -> one.id().equals(about)).findFirst()
                        .map(one -> getTranslation("directory.consent.forCase", one.number()))
                        .orElseGet(() -> getTranslation("directory.consent.forOne"));
    }

    private StatusBadge badge(Consent.State state) {
        Tone tone = switch (state) {
            case GIVEN -> Tone.DONE;
            case REFUSED, WITHDRAWN -> Tone.WARNING;
        };
        return new StatusBadge(tone, getTranslation("directory.consent." + state));
    }

    private Component history(List<Entry> said) {
        Language language = Here.language();
        Lines list = new Lines();
        for (Entry entry : said) {
            ListItem item = new ListItem(new Span(getTranslation("directory.purpose." + entry.purpose())), badge(entry.state()),
                    new Quiet(Dates.day(entry.on() == null ? entry.notedOn() : entry.on())),
                    new Quiet(scope(entry.about())));
            if (entry.notedBy() != null) {
                item.add(new Quiet(getTranslation("directory.consent.notedBy", entry.notedBy())));
            }
            if (!entry.appearsAs().isEmpty()) {
                item.add(new Paragraph(getTranslation("directory.consent.appearsAs") + ": " + entry.appearsAs().in(language)));
            }
            if (entry.reason() != null) {
                item.add(new Paragraph(entry.reason()));
            }
            list.add(item);
        }
        return list;
    }
}
