package org.arasha.example;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.arasha.access.Role;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.AppealDraft;
import org.arasha.appeal.AppealId;
import org.arasha.appeal.Appeals;
import org.arasha.appeal.Letters;
import org.arasha.appeal.Signatories;
import org.arasha.directory.Official;
import org.arasha.directory.OrganisationId;
import org.arasha.directory.People;
import org.arasha.followup.Submission;
import org.arasha.followup.Submissions;
import org.arasha.incident.Alarm;
import org.arasha.incident.Categories;
import org.arasha.incident.Claim;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.incident.Involvement;
import org.arasha.incident.Records;
import org.arasha.incident.Source;
import org.arasha.intake.Intake;
import org.arasha.intake.News;
import org.arasha.intake.Registration;
import org.arasha.intake.Report;
import org.arasha.legal.Analyses;
import org.arasha.legal.Analysis.Findings;
import org.arasha.legal.Remedy;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.PartialDate;
import org.arasha.shared.Place;
import org.arasha.verification.Conclusion;
import org.arasha.verification.Foundation;
import org.arasha.verification.Verification;
import org.springframework.stereotype.Component;

/** An invented case, told step by step; each verb is what a person of that role does on their screen. */
@Component
class Story {

    private static final String DOUBT = "Пример: других источников нет.";
    private static final String REASON = "Пример: основание решения юриста.";

    /**
     * Nobody is called so; without names that differ, whoever tries it out could not tell one case from another. No word of them stands
     * elsewhere in the example: a letter would be held for naming who has taken back consent.
     */
    static final List<LocalizedText> VICTIMS = List.of(
            new LocalizedText("Имярек Заметкин", "Пәленше Заметкин", "Nemo Zametkin"),
            new LocalizedText("Имярек Газетова", "Пәленше Газетова", "Nemo Gazetova"),
            new LocalizedText("Имярек Эфиров", "Пәленше Эфиров", "Nemo Efirov"),
            new LocalizedText("Имярек Очеркина", "Пәленше Очеркина", "Nemo Ocherkina"),
            new LocalizedText("Имярек Лентин", "Пәленше Лентин", "Nemo Lentin"),
            new LocalizedText("Имярек Фоткина", "Пәленше Фоткина", "Nemo Fotkina"),
            new LocalizedText("Имярек Правкин", "Пәленше Правкин", "Nemo Pravkin"),
            new LocalizedText("Имярек Колонкина", "Пәленше Колонкина", "Nemo Kolonkina"));

    private final Work work;
    private final Intake intake;
    private final News later;
    private final Incidents incidents;
    private final Categories categories;
    private final Records records;
    private final People people;
    private final Verification verification;
    private final Analyses analyses;
    private final Appeals appeals;
    private final Signatories signatories;
    private final Letters letters;
    private final Submissions submissions;
    private final InventedBodies bodies;
    private final Clock clock;

    Story(Work work, Intake intake, News later, Incidents incidents, Categories categories, Records records, People people, Verification verification,
            Analyses analyses, Appeals appeals, Signatories signatories, Letters letters, Submissions submissions,
            InventedBodies bodies, Clock clock) {
        this.work = work;
        this.intake = intake;
        this.later = later;
        this.incidents = incidents;
        this.categories = categories;
        this.records = records;
        this.people = people;
        this.verification = verification;
        this.analyses = analyses;
        this.appeals = appeals;
        this.signatories = signatories;
        this.letters = letters;
        this.submissions = submissions;
        this.bodies = bodies;
        this.clock = clock;
    }

    IncidentId reported(LocalizedText title, LocalizedText told, int daysAgo, boolean restricted) {
        return work.as(Role.INTAKE, () -> intake.receive(title, PartialDate.on(today().minusDays(daysAgo)), Report.Channel.CALL,
                told.in(Language.RU), "", restricted)).id();
    }

    void registered(IncidentId id, LocalizedText told, String category, Alarm alarm, LocalizedText locality) {
        work.step(Role.INTAKE, id, "Task_RegisterReport", () -> {
            var incident = incidents.find(id);
            var victim = people.enter(VICTIMS.get(incident.number().number() % VICTIMS.size()), Set.of(), null, LocalizedText.NONE);
            intake.register(id, incident.version(), new Registration(incident.title(), incident.when(),
                    new Place(locality, "KZ-75", LocalizedText.NONE), Set.of(categories.coded(category).id()),
                    List.of(Registration.Participant.known(Involvement.Part.VICTIM, victim.id(),
                            new LocalizedText("журналист", "журналист", "journalist"))),
                    List.of(told), Claim.Attribution.VICTIM,
                    new Registration.NewSource(Source.Kind.INTERVIEW,
                            new LocalizedText("Пример: разговор с журналистом", "Мысал: журналистпен әңгіме",
                                    "Example: talk with the journalist"), null, false), alarm, incidents.isRestricted(id)));
        });
    }

    void verified(IncidentId id, Claim.Standing standing) {
        work.step(Role.VERIFIER, id, "Task_VerifyFacts", () -> {
            for (Claim claim : records.of(id).claims()) {
                records.assess(claim.id(), claim.version(), standing,
                        standing.needsReason() ? DOUBT : null, claim.sourceIds());
            }
            Foundation read = verification.foundation(id);
            verification.conclude(id, read, Conclusion.suggestedBy(read.claims()), "");
        });
    }

    void remedy(IncidentId id, Remedy remedy) {
        work.step(Role.LAWYER, id, "Task_AnalyseLegally", () -> analyses.decide(id, Findings.of(Set.of()), remedy, REASON));
    }

    AppealId appealOf(IncidentId id) {
        return work.as(Role.LAWYER, () -> appeals.of(id)).getFirst().id();
    }

    /** Writes the appeal and hands it over. */
    void drafted(AppealId id, List<Official> to, OrganisationId... partners) {
        work.step(Role.LAWYER, id, "Task_DraftAppeal", () -> {
            Appeal appeal = appeals.visible(id);
            Appeal.AppealText text = new Appeal.AppealText(today(), Language.RU, Appeal.Addressing.TOGETHER, appeal.text().subject(),
                    new LocalizedText("Обращаемся к вам в связи с описанным ниже случаем.",
                            "Төменде баяндалған жағдайға байланысты сіздерге жүгінеміз.",
                            "We appeal to you in connection with the case described below."),
                    LocalizedText.NONE, LocalizedText.NONE);
            List<Appeal.Addressee> addressees = to.stream().map(bodies::addressee).toList();
            List<Appeal.Demand> demands = to.stream().map(official -> new Appeal.Demand(UUID.randomUUID(), official.authority(),
                    new LocalizedText("проверить изложенные факты и сообщить о принятых мерах",
                            "баяндалған фактілерді тексеріп, қабылданған шаралар туралы хабарлау",
                            "verify the facts and report on the measures taken"))).toList();
            appeals.write(id, AppealDraft.of(appeal), new AppealDraft(text, appeal.incidents(), addressees, demands, Set.of(), null));
            for (OrganisationId partner : partners) {
                signatories.invite(id, partner, new LocalizedText("П. Примеров", "М. Мысалов", "E. Example"),
                        new LocalizedText("директор", "директор", "Director"));
            }
            appeals.handOver(id);
        });
    }

    void approved(AppealId id) {
        work.step(Role.APPROVER, id, "Task_ApproveAppeal", () -> appeals.approve(id, appeals.visible(id).version(),
                letters.filed(id)));
    }

    void returned(AppealId id, String remark) {
        work.step(Role.APPROVER, id, "Task_ApproveAppeal", () -> appeals.giveBack(id, remark));
    }

    /** Hands in every submission that goes by hand, registered on the day. */
    void handedIn(AppealId id) {
        for (Submission submission : submissionsOf(id)) {
            work.step(Role.INTAKE, submission.id(), "Task_HandIn", () -> submissions.handIn(submission.id(), today(),
                    new Submission.Receipt(today(), "ЖТ-2026-" + (1000 + Math.abs(submission.number().hashCode() % 9000)))));
        }
    }

    void replied(AppealId id, String text) {
        Submission submission = submissionsOf(id).getFirst();
        work.as(Role.INTAKE, () -> submissions.recordReply(submission.id(), today(), text));
    }

    List<Submission> submissionsOf(AppealId id) {
        return work.as(Role.LAWYER, () -> submissions.of(id));
    }

    void aided(IncidentId id) {
        analyses.giveAid(id, REASON);
    }

    void told(IncidentId id, LocalizedText news) {
        work.as(Role.INTAKE, () -> later.add(id, List.of(news), Claim.Attribution.WITNESS, null));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
