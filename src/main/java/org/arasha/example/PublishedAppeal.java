package org.arasha.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.arasha.access.Role;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.AppealDraft;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.Appeals;
import org.arasha.appeal.Letters;
import org.arasha.appeal.NotedAnswers;
import org.arasha.appeal.OwnTranslations;
import org.arasha.appeal.Signatories;
import org.arasha.directory.Authorities;
import org.arasha.directory.Authority;
import org.arasha.directory.AuthorityId;
import org.arasha.directory.Channel;
import org.arasha.directory.OfficialId;
import org.arasha.directory.Organisation;
import org.arasha.directory.OrganisationId;
import org.arasha.directory.Organisations;
import org.arasha.followup.Submission;
import org.arasha.followup.Submissions;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentLink;
import org.arasha.incident.Incidents;
import org.arasha.incident.Links;
import org.arasha.incident.NormRef;
import org.arasha.incident.Outcome;
import org.arasha.legal.Norm;
import org.arasha.legal.NormId;
import org.arasha.legal.Norms;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The appeal of 29 March 2019, taken through the house as it would be today, with the days of then. */
@Component
class PublishedAppeal {

    private final Work work;
    private final Organisations organisations;
    private final Authorities authorities;
    private final Norms norms;
    private final Appeals appeals;
    private final Signatories signatories;
    private final NotedAnswers noted;
    private final Letters letters;
    private final OwnTranslations ours;
    private final Submissions submissions;
    private final Incidents incidents;
    private final Links links;
    private final PublishedIncidents published;

    PublishedAppeal(Work work, Organisations organisations, Authorities authorities, Norms norms, Appeals appeals,
            Signatories signatories, NotedAnswers noted, Letters letters, OwnTranslations ours, Submissions submissions, Incidents incidents,
            Links links, PublishedIncidents published) {
        this.work = work;
        this.organisations = organisations;
        this.authorities = authorities;
        this.norms = norms;
        this.appeals = appeals;
        this.signatories = signatories;
        this.noted = noted;
        this.letters = letters;
        this.ours = ours;
        this.submissions = submissions;
        this.incidents = incidents;
        this.links = links;
        this.published = published;
    }

    AppealId load() {
        ExampleFile file = ExampleFile.read();
        LocalDate day = LocalDate.parse(file.text("as-of"));
        Map<String, OrganisationId> known = work.as(Role.LAWYER, () -> organisations(file));
        Map<String, NormId> articles = work.as(Role.LAWYER, () -> norms(file));
        Map<String, AuthorityId> bodies = work.as(Role.LAWYER, () -> authorities(file));
        ExampleFile letter = file.at("appeal");
        AppealId appeal = work.as(Role.LAWYER, () -> appeals.open(letter.localized("subject"),
                Objects.requireNonNull(known.get(letter.text("sender"))), day)).id();
        List<Appeal.Part> parts = new ArrayList<>();
        Map<String, IncidentId> loaded = new HashMap<>();
        Set<NormId> broken = letter.at("assessment").list("norms").stream().map(articles::get).collect(Collectors.toSet());
        for (ExampleFile incident : file.records("incidents")) {
            IncidentId id = published.load(file, incident, known, broken);
            work.step(Role.LAWYER, id, "Task_ChooseAppeal", () -> appeals.join(id, appeal));
            parts.add(new Appeal.Part(id, incident.has("mentioned")));
            loaded.put(incident.text("key"), id);
            incident.records("related").forEach(tie -> work.as(Role.LAWYER, () -> links.tie(id, IncidentLink.Kind.valueOf(tie.text("as")),
                    incidents.find(loaded.get(tie.text("incident"))).number().toString())));
        }
        work.step(Role.LAWYER, appeal, "Task_DraftAppeal", () -> {
            write(appeal, letter, day, parts, addressees(file, bodies, letter, day), demands(letter, bodies), broken);
            invite(appeal, letter, known);
            ours.mark(appeal, letter.list("own-translations").stream().map(Language::valueOf).collect(Collectors.toSet()));
            appeals.handOver(appeal);
        });
        work.as(Role.LAWYER, () -> signatories.of(appeal)).forEach(one -> work.as(Role.LAWYER,
                () -> noted.signed(one.id(), noted.laidBefore(one.id()).getFirst().id(), new NotedAnswers.Shown(null, letter.text("signed")))));
        work.step(Role.APPROVER, appeal, "Task_ApproveAppeal",
                () -> appeals.approve(appeal, appeals.visible(appeal).version(), letters.filed(appeal)));
        file(appeal, day);
        parts.forEach(part -> work.step(Role.MANAGER, part.incident(), "Task_RecordOutcome",
                () -> incidents.recordOutcome(part.incident(), Outcome.NOT_KNOWN, "")));
        return appeal;
    }

    private Map<String, OrganisationId> organisations(ExampleFile file) {
        Map<String, OrganisationId> known = new HashMap<>();
        List<String> keys = new ArrayList<>(file.at("organisations").root().keySet());
        keys.sort((a, b) -> Boolean.compare(file.at("organisations", a).has("part-of"), file.at("organisations", b).has("part-of")));
        Set<String> signs = file.at("appeal").records("signatories").stream().map(one -> one.text("organisation")).collect(Collectors.toSet());
        for (String key : keys) {
            ExampleFile one = file.at("organisations", key);
            known.put(key, organisations.enter(one.localized("name"),
                    one.has("letterhead") ? one.localized("letterhead") : LocalizedText.NONE,
                    one.has("part-of") ? known.get(one.text("part-of")) : null, null,
                    signs.contains(key) ? Organisation.Kind.PARTNER : Organisation.Kind.MEDIA).id());
        }
        return known;
    }

    private Map<String, NormId> norms(ExampleFile file) {
        Map<String, NormId> articles = new HashMap<>();
        for (String key : file.at("norms").root().keySet()) {
            ExampleFile one = file.at("norms", key);
            articles.put(key, norms.enter(Norm.of(new NormRef(one.text("law"), one.text("article"), null), one.localized("short"),
                    one.localized("title"), day(one, "from"), day(one, "until"), !one.has("title-from"))).id());
        }
        return articles;
    }

    private Map<String, AuthorityId> authorities(ExampleFile file) {
        Map<String, AuthorityId> bodies = new HashMap<>();
        for (String key : file.at("authorities").root().keySet()) {
            ExampleFile one = file.at("authorities", key);
            Authority body = authorities.enter(one.localized("name"), one.localized("addressed"), null, Channel.NOT_KNOWN, null);
            if (one.has("code")) {
                authorities.change(body.coded(one.text("code"), null));
            }
            bodies.put(key, body.id());
        }
        return bodies;
    }

    /** Whether they were in office before and after is not in the text: known for this day only. */
    private List<Appeal.Addressee> addressees(ExampleFile file, Map<String, AuthorityId> bodies, ExampleFile letter, LocalDate day) {
        List<Appeal.Addressee> addressees = new ArrayList<>();
        for (String key : letter.list("addressees")) {
            ExampleFile one = file.at("officials", key);
            OfficialId official = authorities.appoint(Objects.requireNonNull(bodies.get(one.text("authority"))),
                    one.localized("name"), one.localized("post"), one.at("addressed").localized("post"),
                    one.at("addressed").localized("name"), day, day).id();
            addressees.add(new Appeal.Addressee(official, Channel.NOT_KNOWN, null, null));
        }
        return addressees;
    }

    private static List<Appeal.Demand> demands(ExampleFile letter, Map<String, AuthorityId> bodies) {
        return letter.records("demands").stream().map(one -> new Appeal.Demand(UUID.randomUUID(),
                Objects.requireNonNull(bodies.get(one.text("authority"))), one.localized("text"))).toList();
    }

    private void write(AppealId appeal, ExampleFile letter, LocalDate day, List<Appeal.Part> parts,
            List<Appeal.Addressee> addressees, List<Appeal.Demand> demands, Set<NormId> broken) {
        Appeal.AppealText text = new Appeal.AppealText(day, Language.RU, Appeal.Addressing.TOGETHER, letter.localized("subject"),
                letter.localized("introduction"), letter.at("assessment").localized("text"), letter.localized("conclusion"));
        appeals.write(appeal, AppealDraft.of(appeals.visible(appeal)), new AppealDraft(text, parts, addressees, demands,
                broken.stream().map(Appeal.Cited::broken).collect(Collectors.toSet()), null));
    }

    private void invite(AppealId appeal, ExampleFile letter, Map<String, OrganisationId> known) {
        letter.records("signatories").forEach(one -> signatories.invite(appeal,
                Objects.requireNonNull(known.get(one.text("organisation"))), one.localized("name"), one.localized("post")));
    }

    /** Filed on its day; of replies the published text tells nothing. */
    private void file(AppealId appeal, LocalDate day) {
        for (Submission submission : work.as(Role.LAWYER, () -> submissions.of(appeal))) {
            work.step(Role.INTAKE, submission.id(), "Task_HandIn",
                    () -> submissions.handIn(submission.id(), day, new Submission.Receipt(day, null)));
            work.as(Role.LAWYER, () -> submissions.replyNotKnown(submission.id()));
        }
    }

    private static @Nullable LocalDate day(ExampleFile norm, String key) {
        return norm.has(key) ? LocalDate.parse(norm.text(key)) : null;
    }
}
