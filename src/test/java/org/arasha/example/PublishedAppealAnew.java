package org.arasha.example;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
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
import org.arasha.appeal.Signatories;
import org.arasha.directory.Authorities;
import org.arasha.directory.Channel;
import org.arasha.directory.Official;
import org.arasha.directory.OrganisationId;
import org.arasha.followup.Assessments;
import org.arasha.followup.Extensions;
import org.arasha.followup.Forwardings;
import org.arasha.followup.Grade;
import org.arasha.followup.NextStep;
import org.arasha.followup.Receipts;
import org.arasha.followup.Submission;
import org.arasha.followup.Submissions;
import org.arasha.incident.IncidentId;
import org.arasha.incident.NormRef;
import org.arasha.incident.Proceeding;
import org.arasha.incident.ProceedingId;
import org.arasha.incident.Records;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The published appeal once more: written, signed, approved and handed in by the example users, and what its bodies make of it. */
@Component
@Lazy
public class PublishedAppealAnew {

    /** Who heads them. */
    private static final List<String> BODIES = List.of("tokayev", "kasymov", "nurdauletov", "turgumbayev", "abaev");

    private final PublishedIncidentsAnew incidents;
    private final Authorities authorities;
    private final Appeals appeals;
    private final Signatories signatories;
    private final NotedAnswers noted;
    private final Letters letters;
    private final Submissions submissions;
    private final Receipts receipts;
    private final Forwardings forwardings;
    private final Extensions extensions;
    private final Assessments assessments;
    private final Records records;
    private final Work work;
    private final Clock clock;
    private final ExampleFile file = ExampleFile.read();
    private final LocalDate day = LocalDate.parse(file.text("as-of"));

    PublishedAppealAnew(PublishedIncidentsAnew incidents, Authorities authorities, Appeals appeals,
            Signatories signatories, NotedAnswers noted, Letters letters, Submissions submissions, Receipts receipts, Forwardings forwardings, Extensions extensions,
            Assessments assessments, Records records, Work work, Clock clock) {
        this.noted = noted;
        this.incidents = incidents;
        this.authorities = authorities;
        this.appeals = appeals;
        this.signatories = signatories;
        this.letters = letters;
        this.submissions = submissions;
        this.receipts = receipts;
        this.forwardings = forwardings;
        this.extensions = extensions;
        this.assessments = assessments;
        this.records = records;
        this.work = work;
        this.clock = clock;
    }

    /** With copies of its first so many incidents; to its five bodies, each of which gives a receipt on the day. */
    public AppealId handedIn(int cases) {
        List<IncidentId> copies = incidents.analysed(cases);
        ExampleFile letter = file.at("appeal");
        AppealId appeal = work.as(Role.LAWYER, () -> appeals.open(letter.localized("subject"),
                known().get(letter.text("sender")), day)).id();
        copies.forEach(one -> work.step(Role.LAWYER, one, "Task_ChooseAppeal", () -> appeals.join(one, appeal)));
        List<Official> to = work.as(Role.LAWYER, () -> BODIES.stream().map(this::official).toList());
        List<Appeal.Demand> demands = letter.records("demands").stream().map(one -> new Appeal.Demand(UUID.randomUUID(),
                to.stream().map(Official::authority).filter(body -> authorities.find(body).name().in(Language.RU)
                        .equals(file.at("authorities", one.text("authority")).words("name", Language.RU))).findFirst().orElseThrow(),
                one.localized("text"))).toList();
        finish(appeal, to, demands, letter);
        return appeal;
    }

    /** A complaint, written to the first of the bodies and handed in. */
    public void handIn(AppealId complaint) {
        Official to = work.as(Role.LAWYER, () -> official(BODIES.getFirst()));
        finish(complaint, List.of(to), List.of(new Appeal.Demand(UUID.randomUUID(), to.authority(),
                file.at("appeal").records("demands").getFirst().localized("text"))), null);
    }

    private void finish(AppealId appeal, List<Official> to, List<Appeal.Demand> demands, @Nullable ExampleFile signed) {
        work.step(Role.LAWYER, appeal, "Task_DraftAppeal", () -> {
            Appeal now = appeals.visible(appeal);
            Appeal.AppealText text = new Appeal.AppealText(day, Language.RU, Appeal.Addressing.TOGETHER, now.text().subject(),
                    file.at("appeal").localized("introduction"), file.at("appeal").at("assessment").localized("text"),
                    file.at("appeal").localized("conclusion"));
            appeals.write(appeal, AppealDraft.of(now), new AppealDraft(text, now.incidents(),
                    to.stream().map(one -> new Appeal.Addressee(one.id(), Channel.IN_PERSON, null, null)).toList(), demands, Set.of(), null));
            if (signed != null) {
                signed.records("signatories").forEach(one -> signatories.invite(appeal,
                        known().get(one.text("organisation")), one.localized("name"), one.localized("post")));
            }
            appeals.handOver(appeal);
        });
        work.as(Role.LAWYER, () -> signatories.of(appeal)).forEach(one -> work.as(Role.LAWYER,
                () -> noted.signed(one.id(), noted.laidBefore(one.id()).getFirst().id(), new NotedAnswers.Shown(null, file.at("appeal").text("signed")))));
        work.step(Role.APPROVER, appeal, "Task_ApproveAppeal",
                () -> appeals.approve(appeal, appeals.visible(appeal).version(), letters.filed(appeal)));
        LocalDate today = LocalDate.now(clock);
        of(appeal).forEach(one -> work.step(Role.INTAKE, one.id(), "Task_HandIn",
                () -> submissions.handIn(one.id(), today, new Submission.Receipt(today, "ЖТ-" + one.number()))));
    }

    public List<Submission> of(AppealId appeal) {
        return work.as(Role.LAWYER, () -> submissions.of(appeal));
    }

    public AppealId complaintOf(Submission submission) {
        return work.as(Role.LAWYER, () -> appeals.following(submission.id().value())).getFirst().id();
    }

    public void replies(Submission to, String words) {
        work.as(Role.INTAKE, () -> submissions.recordReply(to.id(), LocalDate.now(clock), words));
    }

    public void extend(Submission submission, LocalDate until, String reason) {
        LocalDate today = LocalDate.now(clock);
        work.as(Role.INTAKE, () -> extensions.record(submission.id(), new Extensions.Notice(today, today, until, reason)));
    }

    /** The first of its demands, to the body of another submission, which gives a receipt some days later. */
    public Submission passOn(Submission from, Submission like) {
        return work.as(Role.INTAKE, () -> forwardings.record(from.id(), new Forwardings.Notice(like.official(), LocalDate.now(clock),
                Set.of(submissions.demandsTo(from).getFirst().demand()))));
    }

    public void receives(Submission submission) {
        work.as(Role.INTAKE, () -> receipts.record(submission.id(),
                new Submission.Receipt(LocalDate.now(clock), "ЖТ-" + submission.number()), ""));
    }

    /** Somebody is charged with something in the first of its cases, and is to be heard. */
    public void charge(AppealId appeal, LocalDate hearing) {
        work.as(Role.LAWYER, () -> {
            IncidentId first = appeals.visible(appeal).incidentIds().getFirst();
            records.add(new Proceeding(ProceedingId.fresh(), 0, first, Proceeding.Kind.ADMINISTRATIVE, null,
                    new LocalizedText("Алмалинский районный суд", "Алмалы аудандық соты", "Almaly District Court"), LocalizedText.NONE, Set.of(),
                    List.of(new Proceeding.Step(Proceeding.Status.OPENED, PartialDate.on(LocalDate.now(clock)),
                            new NormRef(NormRef.LAWS.getFirst(), "667", null), null)),
                    new Proceeding.Hearing(hearing, LocalTime.of(10, 0), new LocalizedText("зал 3", "3-зал", "room 3"))));
        });
    }

    public void assess(Submission submission, Grade grade, NextStep next) {
        work.step(Role.LAWYER, submission.id(), "Task_AssessReply", () -> assessments.assess(submission.id(),
                submissions.find(submission.id()).version(), submissions.demandsTo(submission).stream()
                        .map(one -> new Submission.Graded(one.demand(), grade, null)).collect(Collectors.toSet()), next, ""));
    }

    private Map<String, OrganisationId> known() {
        return incidents.known(file);
    }

    private Official official(String key) {
        String name = file.at("officials", key).words("name", Language.RU);
        return authorities.inOffice(day, name, 0, 10).stream().filter(one -> one.name().in(Language.RU).equals(name)).findFirst().orElseThrow();
    }
}
