package org.arasha;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.arasha.access.Role;
import org.arasha.directory.Consent;
import org.arasha.directory.PersonId;
import org.arasha.directory.Posts;
import org.arasha.directory.ui.PersonField;
import org.arasha.evidence.CaseFiles;
import org.arasha.incident.Alarm;
import org.arasha.incident.Claim;
import org.arasha.incident.Equipment;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentLink;
import org.arasha.incident.Incidents;
import org.arasha.incident.Involvement;
import org.arasha.incident.NormRef;
import org.arasha.incident.Proceeding;
import org.arasha.incident.Records;
import org.arasha.incident.Source;
import org.arasha.reporting.PublicReport;
import org.arasha.reporting.PublicReports;
import org.arasha.shared.Language;
import org.arasha.shared.PartialDate;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The forms in which records are changed in place: of an incident, its verification, its evidence, and of people. */
@Component
@Lazy
public class RecordForms {

    private static final String WORDS = "As they told us.";

    private final As as;
    private final Cases cases;
    private final Incidents incidents;
    private final Records records;
    private final Posts posts;
    private final CaseFiles files;
    private final PublicReports reports;
    private final JdbcClient jdbc;

    RecordForms(As as, Cases cases, Incidents incidents, Records records, Posts posts, CaseFiles files,
            PublicReports reports, JdbcClient jdbc) {
        this.as = as;
        this.cases = cases;
        this.incidents = incidents;
        this.records = records;
        this.posts = posts;
        this.files = files;
        this.reports = reports;
        this.jdbc = jdbc;
    }

    public Form overview() {
        IncidentId id = cases.registered();
        return incident(id, "", window -> window.pressNamed("ui.edit", window.words("incident.facts")), "ui.save");
    }

    public Form claim() {
        return part("incident.claims", window -> window.write("incident.claim.text", WORDS)
                .fill("incident.claim.attribution", Claim.Attribution.MEDIA));
    }

    public Form person() {
        IncidentId id = cases.registered();
        return part(id, "incident.people", window -> window.fill("incident.part", Involvement.Part.WITNESS).fill("incident.person", victim(id)));
    }

    public Form unknown() {
        return part("incident.people", window -> window.fill("incident.part", Involvement.Part.WITNESS).choose("incident.who", 2)
                .write("incident.unknown", WORDS));
    }

    public Form detention() {
        IncidentId id = cases.registered();
        return part(id, "incident.detentions", window -> window.fill("incident.held.person", victim(id)).fillDay("incident.held.from", cases.today()));
    }

    public Form unnamedDetention() {
        return part("incident.detentions", window -> window.write("incident.held.unknown", WORDS).fillDay("incident.held.from", cases.today()));
    }

    public Form proceeding() {
        return part("incident.cases", window -> window.fill("incident.case.kind", Proceeding.Kind.CRIMINAL)
                .fill("incident.step.status", Proceeding.Status.OPENED).fill("incident.step.law", NormRef.LAWS.getFirst())
                .write("incident.step.article", "174").fillDay("incident.step.when", cases.today()).fillDay("incident.hearing.on", cases.today()));
    }

    public Form equipment() {
        return part("incident.equipment", window -> window.fill("incident.equipment.kind", Equipment.Kind.PHONE)
                .fill("incident.equipment.amount", 1).fill("incident.equipment.fate", Equipment.Fate.SEIZED));
    }

    public Form source() {
        return part("incident.sources", window -> window.fill("incident.source.kind", Source.Kind.VIDEO).write("incident.source.title", WORDS));
    }

    public Form link() {
        String other = incidents.find(cases.registered()).number().toString();
        return incident(cases.registered(), "", window -> window.fill("incident.link.kind", IncidentLink.Kind.FOLLOWS_FROM)
                .write("incident.link.number", other), "incident.link.add");
    }

    public Form inquiry() {
        return incident(cases.registered(), "/verify", window -> window.press("verification.ask").write("verification.inquiry.whom", "N. Name")
                .write("verification.inquiry.asked", WORDS), "ui.save");
    }

    public Form origin() {
        IncidentId id = cases.registered();
        return new Form(as.idOf(Role.INTAKE), "evidence/" + as.role(Role.INTAKE, () -> file(id)), window -> window.press("evidence.origin.edit"),
                "ui.save");
    }

    private Object file(IncidentId id) {
        try {
            return files.add(id, "a.txt", "text/plain", new ByteArrayInputStream(WORDS.getBytes())).id().value();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Form exchange() {
        String told = "Held " + UUID.randomUUID();
        reports.send(new PublicReport(told.substring(5, 21).getBytes(), Language.EN, told, cases.today(), "", "", "", false, false, "", List.of()));
        IncidentId id = new IncidentId(jdbc.sql("select incident from report where told = ?").param(told).query(UUID.class).single());
        cases.does(id, "Register report", () -> cases.register(id, Alarm.NONE));
        return incident(id, "", window -> window, "reporting.answer.send");
    }

    public Form newPerson() {
        return new Form(as.idOf(Role.INTAKE), "people/new", window -> window.write("directory.person.name", "N. Name"), "directory.person.enter");
    }

    public Form names() {
        return somebody(window -> window.press("directory.edit"), "ui.save");
    }

    public Form post() {
        return somebody(window -> window.write("directory.post", WORDS), "directory.post.add");
    }

    public Form consent() {
        return somebody(window -> window.fill("directory.consent.purpose", Consent.Purpose.NAMED_IN_APPEALS)
                .fill("directory.consent.state", Consent.State.REFUSED), "directory.consent.note");
    }

    public Form postEnd() {
        PersonId person = records.unchecked(cases.registered()).people().iterator().next();
        as.role(Role.INTAKE, () -> posts.add(person, null, Cases.text("editor"), PartialDate.on(cases.today().minusDays(10)), null));
        return new Form(as.idOf(Role.INTAKE), "people/" + person.value(), window -> window.pressNamed("directory.post.end", "editor")
                .fillDay("directory.post.last", cases.today()), "ui.save");
    }

    private Form somebody(UnaryOperator<Window> filled, String button) {
        PersonId person = records.unchecked(cases.registered()).people().iterator().next();
        return new Form(as.idOf(Role.INTAKE), "people/" + person.value(), filled, button);
    }

    private PersonField.Choice victim(IncidentId id) {
        return new PersonField.Choice(records.unchecked(id).victims().getFirst().person(), "Victim");
    }

    private Form part(String section, UnaryOperator<Window> filled) {
        return part(cases.registered(), section, filled);
    }

    private Form part(IncidentId id, String section, UnaryOperator<Window> filled) {
        return incident(id, "", window -> filled.apply(window.press(section + ".add")), "ui.save");
    }

    /** A form that was begun before is open; it is given up first. */
    private Form incident(IncidentId id, String step, UnaryOperator<Window> filled, String button) {
        return new Form(as.idOf(Role.VERIFIER), "incidents/" + incidents.find(id).number() + step,
                window -> filled.apply(window.offers("ui.cancel") ? window.press("ui.cancel") : window), button);
    }
}
