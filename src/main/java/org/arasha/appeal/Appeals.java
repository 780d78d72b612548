package org.arasha.appeal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.arasha.access.CaseAccess;
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.access.Unchecked;
import org.arasha.access.UserId;
import org.arasha.appeal.Appeal.Addressee;
import org.arasha.appeal.Appeal.AppealText;
import org.arasha.appeal.Appeal.Demand;
import org.arasha.appeal.Appeal.Part;
import org.arasha.calendar.WorkingDays;
import org.arasha.directory.AuthorityId;
import org.arasha.directory.OfficialId;
import org.arasha.directory.OrganisationId;
import org.arasha.directory.Organisations;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentStopped;
import org.arasha.incident.Incidents;
import org.arasha.incident.Outcome;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Refusal;
import org.arasha.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Appeals are opened, written, approved by a second lawyer, and end when the last addressee is done with. */
@Service
@Transactional
public class Appeals {

    public static final int PAGE = 50;

    /** What a collective appeal is called until its authors call it otherwise: no one case gives it its name. */
    private static final String COLLECTIVE = "appeal.collective.subject";

    private final AppealStore store;
    private final Incidents incidents;
    private final Organisations organisations;
    private final ApprovalRules rules;
    private final Overrides overrides;
    private final FiledLetters letters;
    private final Signatories signatories;
    private final Remarks remarks;
    private final KeptStatements statements;
    private final TextsBehind behind;
    private final WorkingDays workingDays;
    private final AppealAccess access;
    private final CaseAccess cases;
    private final CurrentUser user;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Appeals(AppealStore store, Incidents incidents, Organisations organisations, ApprovalRules rules, Overrides overrides,
            FiledLetters letters, Signatories signatories, Remarks remarks, KeptStatements statements, TextsBehind behind,
            WorkingDays workingDays,
            AppealAccess access, CaseAccess cases, CurrentUser user, JdbcClient jdbc, ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.incidents = incidents;
        this.organisations = organisations;
        this.rules = rules;
        this.overrides = overrides;
        this.letters = letters;
        this.signatories = signatories;
        this.remarks = remarks;
        this.statements = statements;
        this.behind = behind;
        this.workingDays = workingDays;
        this.access = access;
        this.cases = cases;
        this.user = user;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** A collective appeal on its own, for incidents to join. */
    @PreAuthorize("hasRole('LAWYER')")
    public Appeal open(LocalizedText subject, OrganisationId sender, LocalDate date) {
        return open(Appeal.Kind.COLLECTIVE, sender, date, subject, List.of(), null);
    }

    /** A collective appeal of the own organisation, dated today, that the incident is the first to join. */
    @PreAuthorize("hasRole('LAWYER')")
    public Appeal openWith(IncidentId incident) {
        incidents.running(incident);
        return join(incident, open(Texts.inAll(COLLECTIVE), organisations.own().id(), LocalDate.now(clock)).id());
    }

    /** Ends <i>Choose collective appeal</i>. */
    @PreAuthorize("hasRole('LAWYER')")
    public Appeal join(IncidentId incident, AppealId id) {
        incidents.running(incident);
        Appeal appeal = visible(id);
        if (appeal.incidentIds().contains(incident)) {
            throw new Refusal("appeal.refusal.joinedAlready");
        }
        Appeal joined = store.save(appeal.draft(appeal.version()).with(new Part(incident, false), user.id()));
        events.publishEvent(new IncidentJoined(id, incident));
        return joined;
    }

    /** Takes an incident out of an appeal that is being written; its case goes on to its outcome. */
    @PreAuthorize("hasRole('LAWYER')")
    public void drop(AppealId id, IncidentId incident) {
        Appeal appeal = visible(id);
        leave(appeal.draft(appeal.version()), incident);
        events.publishEvent(new IncidentDropped(id, incident));
    }

    /** A case was stopped: no appeal that is still being written goes on with it. */
    @EventListener
    void on(IncidentStopped stopped) {
        jdbc.sql("""
                select a.id from appeal a join appeal_incident p on p.appeal_id = a.id
                where p.incident = ? and a.approved_at is null and a.closed_at is null""").param(stopped.record().value())
                .query(UUID.class).list().forEach(id -> leave(find(new AppealId(id)), stopped.record()));
    }

    /** An appeal without an incident is abandoned. */
    private void leave(Appeal appeal, IncidentId incident) {
        statements.forget(appeal.id(), incident);
        Appeal left = appeal.without(incident);
        if (left.incidents().isEmpty()) {
            store.save(left.closed(clock.instant()));
            events.publishEvent(new AppealAbandoned(appeal.id()));
        } else {
            store.save(left);
            events.publishEvent(new AppealEdited(appeal.id()));
        }
    }

    /** @throws Refusal when it is approved already, too long, or an incident would fall out that waits for it */
    @PreAuthorize("hasRole('LAWYER')")
    public Appeal write(AppealId id, long version, AppealText text, List<Part> parts, List<Appeal.Addressee> addressees,
            List<Appeal.Demand> demands, Set<Appeal.Relied> norms, @Nullable LocalDate signUntil) {
        Appeal appeal = visible(id).draft(version);
        requireText(text);
        demands.forEach(demand -> requireShort(demand.text(), Appeal.Demand.LONGEST));
        if (!Set.copyOf(parts.stream().map(Part::incident).toList()).equals(Set.copyOf(appeal.incidentIds()))) {
            throw new Refusal("appeal.refusal.incidentsByJoining");
        }
        Appeal written = store.save(appeal.written(text, parts, addressees, demands, norms, signUntil, user.id()));
        behind.follow(appeal, written);
        events.publishEvent(new AppealEdited(id));
        return written;
    }

    /** Ends <i>Draft appeal</i>: from here it is signed and approved. Who has signed another text is asked again. */
    @PreAuthorize("hasRole('LAWYER')")
    public void handOver(AppealId id) {
        handOver(id, false);
    }

    /**
     * @param mended whether only slips were mended since it was signed, so that signatures stand
     * @throws Refusal when more than that has changed; {@link CorrectionRules} say what
     */
    @PreAuthorize("hasRole('LAWYER')")
    public void handOver(AppealId id, boolean mended) {
        Appeal appeal = visible(id);
        rules.requireComplete(appeal.draft(appeal.version()));
        LocalDate until = appeal.signUntil();
        LocalDate today = LocalDate.now(clock);
        if (until != null && until.isBefore(today)) {
            throw new Refusal("appeal.refusal.signUntilPast");
        }
        if (until == null && !signatories.of(id).isEmpty()) {
            until = workingDays.plusWorkingDays(today, AppealSteps.DAYS_TO_SIGN);
        }
        signatories.ask(store.save(appeal.handedOver(clock.instant(), until)), mended);
        events.publishEvent(new AppealDrafted(id));
    }

    /**
     * @param version the version the approver has read
     * @param read    the letters they have read, all that go out ({@link Letters#filed}): a claim or a signature that came
     *                since makes them others
     * @throws Refusal with the first rule that does not allow it
     */
    @PreAuthorize("hasRole('APPROVER')")
    public void approve(AppealId id, long version, List<Letter> read) {
        approve(id, version, read, Map.of());
    }

    /** @param past why to go past rules that a manager has marked so */
    @PreAuthorize("hasRole('APPROVER')")
    public void approve(AppealId id, long version, List<Letter> read, Map<ApprovalRule, String> past) {
        Appeal appeal = visible(id).editable(version);
        overrides.goPast(id, rules.objections(appeal, user.id()), past);
        letters.keep(appeal, read);
        store.save(appeal.approved(user.id(), clock.instant()));
        events.publishEvent(new AppealApproved(id));
    }

    @PreAuthorize("hasRole('APPROVER')")
    public void giveBack(AppealId id, String remark) {
        Appeal appeal = visible(id);
        remarks.add(id, remark);
        store.save(appeal.editable(appeal.version()).givenBack());
        events.publishEvent(new AppealReturned(id));
    }

    /**
     * Ends <i>Confirm signature</i> before all have answered, so that a mistake can be mended. Who has signed keeps to the text they
     * have signed, and is asked again if it becomes another.
     *
     * @param reason for the authors, as a remark; may not be empty
     */
    @PreAuthorize("hasRole('LAWYER')")
    public void takeBack(AppealId id, String reason) {
        Appeal appeal = visible(id);
        if (appeal.handedOverAt() == null || signatories.of(id).stream().noneMatch(Signatory::isAwaited)) {
            throw new Refusal("appeal.refusal.nobodyIsAwaited");
        }
        remarks.add(id, reason);
        store.save(appeal.editable(appeal.version()).givenBack());
        events.publishEvent(new AppealTakenBack(id));
    }

    /** The appeal with which the process goes on for an incident of its own; called by the process. */
    @Unchecked
    public Appeal openFor(IncidentId incident, Appeal.Kind kind) {
        return open(kind, organisations.own().id(), LocalDate.now(clock), incidents.find(incident).title(),
                List.of(new Part(incident, false)), null);
    }

    /**
     * What a further appeal has to begin with.
     *
     * @param kind null for the same kind once more
     */
    public record Onward(Appeal.@Nullable Kind kind, List<Addressee> addressees, List<Demand> demands, LocalizedText introduction) {}

    /** A complaint or a further appeal that goes on from a submission of an earlier one; called by the process. */
    @Unchecked
    public Appeal openNext(AppealId earlier, UUID submission, Onward onward) {
        Appeal before = find(earlier);
        LocalDate today = LocalDate.now(clock);
        Appeal opened = open(onward.kind() == null ? before.kind() : onward.kind(), before.sender(), today, before.text().subject(),
                going(before), submission);
        AppealText text = new AppealText(today, before.text().language(), Appeal.Addressing.TOGETHER, before.text().subject(),
                onward.introduction(), LocalizedText.NONE, LocalizedText.NONE);
        return store.save(opened.written(text, opened.incidents(), onward.addressees(), onward.demands(), before.norms(), null,
                UserId.SYSTEM));
    }

    /** Those that go on from a submission. */
    @Transactional(readOnly = true)
    public List<AppealRow> following(UUID submission) {
        return jdbc.sql(AppealRow.SELECT.formatted("true", "l.follows = :submission", AppealRow.ALL_VISIBLE))
                .params(cases.parameters()).param("submission", submission).param("limit", PAGE).query(AppealRow::read).list();
    }

    /**
     * The same letter to be written anew for some of its addressees, without the cases that were stopped.
     *
     * @param to officials it was addressed to, with their bodies
     */
    @PreAuthorize("hasRole('LAWYER')")
    public Appeal openAnew(AppealId earlier, Map<OfficialId, AuthorityId> to) {
        Appeal before = visible(earlier);
        LocalDate today = LocalDate.now(clock);
        Appeal opened = open(before.kind(), before.sender(), today, before.text().subject(), going(before), before.follows());
        Appeal anew = store.save(opened.written(before.text().on(today), opened.incidents(),
                before.addressees().stream().filter(one -> to.containsKey(one.official())).toList(),
                before.demands().stream().filter(one -> to.containsValue(one.authority())).toList(), before.norms(), null, user.id()));
        events.publishEvent(new AppealWrittenAnew(anew.id(), earlier));
        return anew;
    }

    /** @throws Refusal when all its cases were stopped, so that no other appeal can go on from it */
    @Unchecked
    @Transactional(readOnly = true)
    public void requireGoing(AppealId id) {
        going(find(id));
    }

    /** Nothing goes on for a case that was stopped at the person's wish. */
    private List<Part> going(Appeal before) {
        List<Part> going = before.incidents().stream()
                .filter(part -> incidents.find(part.incident()).outcome() != Outcome.STOPPED).toList();
        if (going.isEmpty()) {
            throw new Refusal("appeal.refusal.allStopped");
        }
        return going;
    }

    /** Called by the process when the last addressee is done with. */
    @Unchecked
    public void conclude(AppealId id) {
        Appeal appeal = store.save(find(id).closed(clock.instant()));
        lock(appeal.incidentIds());
        events.publishEvent(new AppealConcluded(id, withoutOpenAppeal(appeal.incidentIds())));
    }

    /** Two appeals that end at once see each other's end. */
    private void lock(List<IncidentId> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("select 1 from incident where id in (:ids) order by id for update")
                    .param("ids", ids.stream().map(IncidentId::value).toList()).query(Integer.class).list();
        }
    }

    private List<IncidentId> withoutOpenAppeal(List<IncidentId> ids) {
        return ids.stream().filter(incident -> jdbc.sql("""
                select not exists (select 1 from appeal_incident p join appeal a on a.id = p.appeal_id
                    where p.incident = ? and a.closed_at is null)""")
                .param(incident.value()).query(Boolean.class).single()).toList();
    }

    /** For the process and the modules that follow; asks nobody's permission. */
    @Unchecked
    @Transactional(readOnly = true)
    public Appeal find(AppealId id) {
        return store.findById(id).orElseThrow(() -> new Refusal("appeal.refusal.noSuchAppeal"));
    }

    /** @throws Refusal with the same words whether it does not exist or holds an incident the current user may not see */
    @Transactional(readOnly = true)
    public Appeal visible(AppealId id) {
        return access.visible(id);
    }

    @Transactional(readOnly = true)
    public boolean isVisible(AppealId id) {
        return access.isVisible(find(id));
    }

    @Transactional(readOnly = true)
    public Appeal visible(String number) {
        return store.findByNumber(number).map(appeal -> visible(appeal.id()))
                .orElseThrow(() -> new Refusal("appeal.refusal.noSuchAppeal"));
    }

    /** A page of the list, the newest first, before the given number. */
    @Transactional(readOnly = true)
    public List<AppealRow> before(@Nullable String number) {
        return jdbc.sql(AppealRow.SELECT.formatted(number == null ? "true" : "l.opened < :opened", "true", AppealRow.ALL_VISIBLE))
                .params(cases.parameters()).param("opened", number == null ? 0L : openedOrder(number))
                .param("limit", PAGE).query(AppealRow::read).list();
    }

    /** Collective appeals that still can be joined. */
    @Transactional(readOnly = true)
    public List<AppealRow> joinable() {
        return jdbc.sql(AppealRow.SELECT.formatted("true", JoinableAppeals.JOINABLE, AppealRow.ALL_VISIBLE))
                .params(cases.parameters()).param("limit", PAGE).query(AppealRow::read).list();
    }

    /** The appeals an incident is in, the newest first. */
    @Transactional(readOnly = true)
    public List<AppealRow> of(IncidentId incident) {
        return jdbc.sql(AppealRow.SELECT.formatted("true",
                        "exists (select 1 from appeal_incident p where p.appeal_id = l.id and p.incident = :incident)",
                        AppealRow.ALL_VISIBLE))
                .params(cases.parameters()).param("incident", incident.value()).param("limit", PAGE)
                .query(AppealRow::read).list();
    }

    private long openedOrder(String number) {
        return jdbc.sql("select opened from appeal where number = ?").param(number).query(Long.class).optional().orElse(0L);
    }

    private Appeal open(Appeal.Kind kind, OrganisationId sender, LocalDate date, LocalizedText subject, List<Part> parts,
            @Nullable UUID follows) {
        AppealText text = new AppealText(date, Language.RU, Appeal.Addressing.TOGETHER, subject, LocalizedText.NONE, LocalizedText.NONE, LocalizedText.NONE);
        requireText(text);
        Set<Appeal.Author> authors = user.id().equals(UserId.SYSTEM) || !user.is(Role.LAWYER) ? Set.of()
                : Set.of(new Appeal.Author(user.id()));
        Appeal appeal = store.save(new Appeal(AppealId.fresh(), 0, nextNumber(date.getYear()), kind, sender, follows, text,
                parts, List.of(), List.of(), Set.of(), authors, null, null, null, null, null));
        events.publishEvent(new AppealOpened(appeal.id()));
        return appeal;
    }

    private String nextNumber(int year) {
        return year + "-A" + jdbc.sql("""
                insert into appeal_number values (?, 1)
                on conflict (year) do update set number = appeal_number.number + 1 returning number""")
                .param(year).query(Integer.class).single();
    }

    private static void requireText(AppealText text) {
        if (text.subject().isEmpty()) {
            throw new Refusal("appeal.refusal.noSubject");
        }
        requireShort(text.subject(), AppealText.LONGEST_SUBJECT);
        for (LocalizedText part : List.of(text.introduction(), text.assessment(), text.conclusion())) {
            requireShort(part, AppealText.LONGEST);
        }
        Blanks.fault(text.introduction()).or(() -> Blanks.fault(text.conclusion())).ifPresent(fault -> {
            throw fault;
        });
    }

    private static void requireShort(LocalizedText text, int most) {
        if (text.longest() > most) {
            throw new Refusal("ui.tooLong", most);
        }
    }
}
