package org.arasha.example;

import static org.arasha.example.ExampleClock.daysAgo;

import java.util.List;
import org.arasha.access.Role;
import org.arasha.appeal.AppealId;
import org.arasha.directory.Official;
import org.arasha.directory.Organisation;
import org.arasha.directory.OrganisationId;
import org.arasha.directory.Organisations;
import org.arasha.incident.Alarm;
import org.arasha.incident.Claim;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.incident.Outcome;
import org.arasha.legal.Remedy;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.springframework.stereotype.Component;

/** Cases that never happened, one or more in every stage, so that each role finds work on its screen. */
@Component
class InventedCases {

    private static final LocalizedText ALMATY = new LocalizedText("Алматы", "Алматы", "Almaty");
    private static final Alarm HELD = new Alarm(true, false, false, false, null);
    private static final Alarm BEATEN = new Alarm(false, false, true, false, null);

    private final Story story;
    private final Work work;
    private final Incidents incidents;
    private final Organisations organisations;
    private final InventedBodies bodies;

    InventedCases(Story story, Work work, Incidents incidents, Organisations organisations, InventedBodies bodies) {
        this.story = story;
        this.work = work;
        this.incidents = incidents;
        this.organisations = organisations;
        this.bodies = bodies;
    }

    void load() {
        Official police = bodies.police();
        Official prosecutor = bodies.prosecutor();
        inIntake();
        inVerification();
        inLegalAnalysis();
        inAppeal(police, prosecutor);
        inFollowUp(police, prosecutor);
        ended();
    }

    private void inIntake() {
        story.reported(InventedTexts.CAMERA, InventedTexts.CAMERA, 0, false);
        daysAgo(4, () -> story.reported(InventedTexts.CALLS, InventedTexts.CALLS, 1, false));
    }

    private void inVerification() {
        daysAgo(1, () -> registered(InventedTexts.HELD, "DETENTION", HELD));
        daysAgo(12, () -> registered(InventedTexts.ACCREDITATION, "REFUSAL_OF_INFORMATION", Alarm.NONE));
        IncidentId restricted = story.reported(InventedTexts.THREATS, InventedTexts.THREATS, 2, true);
        story.registered(restricted, InventedTexts.THREATS, "THREAT", Alarm.NONE, ALMATY);
    }

    private void inLegalAnalysis() {
        IncidentId beaten = verified(InventedTexts.BEATEN, "ATTACK", BEATEN, 2);
        work.claim(Role.LAWYER, beaten, "Task_AnalyseLegally");
        verified(InventedTexts.COURT, "CLOSED_COURT", Alarm.NONE, 9);
        decided(InventedTexts.SEARCH, "SEARCH", Remedy.LEGAL_AID, 5);
        decided(InventedTexts.BLOCKED, "BLOCKING", Remedy.MONITOR, 8);
        decided(InventedTexts.ASSEMBLY, "OBSTRUCTION", Remedy.COLLECTIVE_APPEAL, 3);
    }

    private void inAppeal(Official police, Official prosecutor) {
        decided(InventedTexts.SUMMONED, "SUMMONS", Remedy.OWN_APPEAL, 2);
        AppealId toSign = appeal(InventedTexts.EQUIPMENT, "EQUIPMENT_DAMAGE", 1);
        story.drafted(toSign, List.of(police, prosecutor), partner());
        story.drafted(appeal(InventedTexts.EXPELLED, "OBSTRUCTION", 3), List.of(prosecutor));
        daysAgo(2, () -> {
            AppealId returned = appeal(InventedTexts.FINED, "PROSECUTION_ADMINISTRATIVE", 1);
            story.drafted(returned, List.of(prosecutor));
            story.returned(returned, "Пример замечания: уточните требование к прокуратуре.");
        });
    }

    private void inFollowUp(Official police, Official prosecutor) {
        filed(InventedTexts.ENTRY, police, 0, false);
        filed(InventedTexts.QUESTION, prosecutor, 0, false);
        filed(InventedTexts.PHONE, prosecutor, 5, true);
        filed(InventedTexts.FILMING, prosecutor, 19, true);
        filed(InventedTexts.CAR, prosecutor, 40, true);
        daysAgo(10, () -> {
            IncidentId blog = decided(InventedTexts.BLOG, "ONLINE_HARASSMENT", Remedy.OWN_APPEAL, 1);
            AppealId answered = story.appealOf(blog);
            story.drafted(answered, List.of(prosecutor));
            story.approved(answered);
            story.handedIn(answered);
            daysAgo(1, () -> story.replied(answered, "Пример ответа: обращение рассмотрено, нарушений не выявлено."));
            story.told(blog, InventedTexts.WITNESS);
        });
    }

    private void ended() {
        IncidentId doubtful = registered(InventedTexts.RUMOUR, "OTHER", Alarm.NONE);
        story.verified(doubtful, Claim.Standing.CANNOT_BE_ESTABLISHED);
        daysAgo(60, () -> {
            IncidentId closed = decided(InventedTexts.RETURNED, "EQUIPMENT_DAMAGE", Remedy.LEGAL_AID, 5);
            work.step(Role.LAWYER, closed, "Task_GiveLegalAid", () -> story.aided(closed));
            work.step(Role.MANAGER, closed, "Task_RecordOutcome",
                    () -> incidents.recordOutcome(closed, Outcome.COMPENSATED, InventedTexts.COMPENSATION.in(Language.RU)));
        });
    }

    private void filed(LocalizedText what, Official to, int ago, boolean handedIn) {
        daysAgo(ago, () -> {
            AppealId appeal = appeal(what, "OBSTRUCTION", 2);
            story.drafted(appeal, List.of(to));
            story.approved(appeal);
            if (handedIn) {
                story.handedIn(appeal);
            }
        });
    }

    private AppealId appeal(LocalizedText what, String category, int ago) {
        return story.appealOf(decided(what, category, Remedy.OWN_APPEAL, ago));
    }

    private IncidentId decided(LocalizedText what, String category, Remedy remedy, int ago) {
        IncidentId id = verified(what, category, Alarm.NONE, ago);
        story.remedy(id, remedy);
        return id;
    }

    private IncidentId verified(LocalizedText what, String category, Alarm alarm, int ago) {
        IncidentId id = story.reported(what, what, ago, false);
        story.registered(id, what, category, alarm, ALMATY);
        story.verified(id, Claim.Standing.ESTABLISHED);
        return id;
    }

    private IncidentId registered(LocalizedText what, String category, Alarm alarm) {
        IncidentId id = story.reported(what, what, 1, false);
        story.registered(id, what, category, alarm, ALMATY);
        return id;
    }

    private OrganisationId partner() {
        return organisations.partners().stream().filter(one -> "Example partner organisation".equals(one.name().en()))
                .map(Organisation::id).findFirst().orElseThrow();
    }
}
