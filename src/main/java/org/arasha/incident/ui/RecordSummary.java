package org.arasha.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Involvement;
import org.arasha.incident.Source;
import org.arasha.shared.Language;
import org.arasha.shared.Place;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Facts;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;

/** The record of an incident, to be read: facts, people, claims with who says so, cases and detentions, sources. */
public class RecordSummary extends Div {

    private final transient IncidentRecord record;
    private final Component claims;
    private final Language language = Language.of(UI.getCurrent().getLocale());

    public RecordSummary(IncidentRecord record) {
        this.record = record;
        claims = claims();
        add(facts(), people(), claims);
        if (!record.detentions().isEmpty() || !record.proceedings().isEmpty()) {
            add(new ProceedingsSection(record));
        }
        add(sources());
    }

    /** For screens that show the claims in their own way. */
    public RecordSummary withoutClaims() {
        remove(claims);
        return this;
    }

    private Component facts() {
        Incident incident = record.incident();
        return new Section("incident.facts", new Facts()
                .fact("incident.when", incident.when() == null ? null : Dates.partial(incident.when()))
                .fact("incident.where", where(record.place()))
                .fact("incident.categories", record.categories().stream()
                        .map(one -> one.name().in(language)).collect(Collectors.joining(", "))));
    }

    private String where(Place place) {
        return Stream.of(place.locality().in(language), place.words().in(language), record.region(language))
                .filter(part -> !part.isBlank()).distinct().collect(Collectors.joining(", "));
    }

    private Component people() {
        Section section = new Section("incident.people");
        if (record.involvements().isEmpty()) {
            return section.empty("incident.people.empty");
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("people");
        record.involvements().forEach(one -> list.add(person(one)));
        section.add(list);
        return section;
    }

    private ListItem person(Involvement one) {
        Quiet part = new Quiet(getTranslation("incident.part." + one.part())
                + (one.degree() == null ? "" : " · " + getTranslation("incident.degree." + one.degree())));
        String post = one.post().in(language);
        ListItem item = new ListItem(new Span(record.nameOf(one, language) + (post.isEmpty() ? "" : ", " + post)), part);
        if (one.person() != null) {
            record.consents().stream().filter(consent -> consent.person().equals(one.person()))
                    .map(consent -> getTranslation("incident.consent." + consent.purpose() + "." + consent.state()))
                    .distinct().forEach(word -> item.add(new Quiet(word)));
        }
        return item;
    }

    private Component claims() {
        Section section = new Section("incident.claims");
        if (record.claims().isEmpty()) {
            return section.empty("incident.claims.empty");
        }
        record.claims().forEach(claim -> section.add(new ClaimCard(record, claim)));
        return section;
    }

    private Component sources() {
        Section section = new Section("incident.sources");
        List<Source> sources = record.sources();
        if (sources.isEmpty()) {
            return section.empty("incident.sources.empty");
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("people");
        sources.forEach(source -> list.add(source(source)));
        section.add(list);
        return section;
    }

    private ListItem source(Source source) {
        ListItem item = new ListItem(new Span(source.title().in(language)),
                new Quiet(getTranslation("incident.sourceKind." + source.kind())));
        if (source.publisher() != null) {
            item.add(new Quiet(source.publisher()));
        }
        if (source.address() != null) {
            Anchor link = new Anchor(source.address(), source.address(), AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer");
            item.add(link);
        }
        if (source.confidential()) {
            item.add(new Quiet(getTranslation("incident.source.confidential")));
        }
        return item;
    }
}
