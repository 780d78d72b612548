package org.arasha.incident.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;
import org.arasha.calendar.MonthlyIndex;
import org.arasha.incident.Claim;
import org.arasha.incident.Detention;
import org.arasha.incident.Entry;
import org.arasha.incident.Equipment;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Involvement;
import org.arasha.incident.Proceeding;
import org.arasha.incident.Source;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Quiet;
import org.jspecify.annotations.Nullable;

/** Each part of a record as it is read on a page. */
final class Cards {

    private final IncidentRecord record;
    private final Words words;
    private final Language language = Here.language();

    Cards(IncidentRecord record, @Nullable MonthlyIndex index) {
        this.record = record;
        this.words = new Words(record.laws(), index);
    }

    Component of(Entry entry) {
        return switch (entry) {
            case Claim claim -> new ClaimCard(record, claim);
            case Involvement one -> person(one);
            case Detention held -> card(Words.say("incident.detention", record.nameOf(held, language)) + ": " + words.of(held),
                    words.conditions(held));
            case Proceeding one -> proceeding(one);
            case Equipment one -> card(words.of(one), one.words().in(language));
            case Source source -> new SourceCard(source);
        };
    }

    /** How a part is called where it stands alone. */
    String name(Entry entry) {
        return switch (entry) {
            case Claim claim -> String.valueOf(claim.position());
            case Involvement one -> record.nameOf(one, language);
            case Detention held -> record.nameOf(held, language);
            case Proceeding one -> Words.say("incident.caseKind." + one.kind());
            case Equipment one -> Words.say("incident.equipmentKind." + one.kind());
            case Source source -> SourceCard.name(source, language);
        };
    }

    private Component person(Involvement one) {
        Div card = card(Words.joined(record.nameOf(one, language), one.post().in(language),
                one.affiliation() == null ? "" : record.nameOf(one.affiliation(), language)));
        card.add(new Quiet(Words.say("incident.part." + one.part())
                + (one.degree() == null ? "" : " · " + Words.say("incident.degree." + one.degree()))));
        if (one.writtenAs() != null) {
            card.add(new Quiet(Words.say("incident.writtenAsHere", one.writtenAs())));
        }
        record.consents().stream().filter(consent -> consent.person().equals(one.person()))
                .map(consent -> Words.say("incident.consent." + consent.purpose() + "." + consent.state()))
                .distinct().forEach(word -> card.add(new Quiet(word)));
        return card;
    }

    private Component proceeding(Proceeding one) {
        String names = one.persons().stream().map(person -> record.nameOf(person, language)).sorted().collect(Collectors.joining(", "));
        String kind = names.isEmpty() ? Words.say("incident.caseKind." + one.kind()) : Words.say("incident.proceeding." + one.kind(), names);
        return card(kind + ": " + words.history(one.history()), Words.joined(one.number() == null ? "" : "№ " + one.number(),
                one.body().in(language), one.complainant().isEmpty() ? "" : Words.say("incident.case.by", one.complainant().in(language))),
                Words.of(one.hearing()));
    }

    private static Div card(String main, String... beside) {
        Div card = new Div(new Span(main));
        card.addClassName("entry-words");
        for (String words : beside) {
            if (!words.isBlank()) {
                card.add(new Quiet(words));
            }
        }
        return card;
    }
}
