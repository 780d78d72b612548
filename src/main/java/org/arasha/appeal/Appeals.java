package org.arasha.appeal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.arasha.access.CurrentUser;
import org.arasha.access.Unchecked;
import org.arasha.appeal.Appeal.Addressee;
import org.arasha.appeal.Appeal.Demand;
import org.arasha.appeal.Appeal.Part;
import org.arasha.directory.AuthorityId;
import org.arasha.directory.OfficialId;
import org.arasha.directory.OrganisationId;
import org.arasha.directory.Organisations;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Incidents;
import org.arasha.incident.Urgency;
import org.arasha.legal.AnalysedNorms;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Refusal;
import org.arasha.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
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
    private final AppealOpenings openings;
    private final AppealsHandedOver handedOver;
    private final AppealEndings endings;
    private final AppealLists lists;
    private final Incidents incidents;
    private final Organisations organisations;
    private final TextsBehind behind;
    private final AppealVersions versions;
    private final AppealAccess access;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Appeals(AppealStore store, AppealOpenings openings, AppealsHandedOver handedOver, AppealEndings endings, AppealLists lists,
            Incidents incidents, Organisations organisations, TextsBehind behind, AppealVersions versions, AppealAccess access,
            CurrentUser user, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.openings = openings;
        this.handedOver = handedOver;
        this.endings = endings;
        this.lists = lists;
        this.incidents = incidents;
        this.organisations = organisations;
        this.behind = behind;
        this.versions = versions;
        this.access = access;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** A collective appeal on its own, for incidents to join. */
    @PreAuthorize("hasRole('LAWYER')")
    public Appeal open(LocalizedText subject, OrganisationId sender, LocalDate date) {
        return openings.open(Appeal.Kind.COLLECTIVE, sender, date, subject, List.of(), null);
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
        access.hold(id);
        Appeal appeal = visible(id);
        if (appeal.incidentIds().contains(incident)) {
            throw new Refusal("appeal.refusal.joinedAlready");
        }
        Appeal joined = store.save(appeal.draft(appeal.version()).with(new Part(incident, false),
                openings.norms(List.of(incident)), user.id()));
        events.publishEvent(new IncidentJoined(id, incident));
        return joined;
    }

    /** Takes an incident out of an appeal that is being written; its case goes on to its outcome. */
    @PreAuthorize("hasRole('LAWYER')")
    public void drop(AppealId id, IncidentId incident) {
        access.hold(id);
        Appeal appeal = visible(id);
        endings.leave(appeal.draft(appeal.version()).by(user.id()), incident);
        events.publishEvent(new IncidentDropped(id, incident));
    }

    /**
     * An appeal as it was left.
     *
     * @param letters the whole of it in each language, as it was kept as a version: its records were read for that, and need not be
     *                read again to show it; empty where nothing was written
     */
    public record Written(Appeal appeal, Map<Language, Letter> letters) {}

    /**
     * Whoever writes waits for who else does in the same appeal. What others have written since in other fields, or in other
     * languages, stays beside it.
     *
     * @param found as the author found it
     * @param mine  as they leave it
     * @return the appeal with what both have written, and its letters
     * @throws OptimisticLockingFailureException when somebody has written the same otherwise ({@link AppealDraft#contested})
     * @throws Refusal when it is approved already, too long, or an incident would fall out that waits for it
     */
    @PreAuthorize("hasRole('LAWYER')")
    public Written write(AppealId id, AppealDraft found, AppealDraft mine) {
        access.hold(id);
        Appeal before = visible(id);
        Appeal appeal = before.draft(before.version());
        AppealDraft theirs = AppealDraft.of(appeal);
        if (!mine.contested(found, theirs).isEmpty()) {
            throw new OptimisticLockingFailureException("Appeal " + appeal.number() + " was written otherwise meanwhile");
        }
        AppealDraft both = mine.over(found, theirs);
        if (both.equals(theirs)) {
            return new Written(appeal, Map.of());
        }
        both.requireRight();
        if (!Set.copyOf(both.incidents().stream().map(Part::incident).toList()).equals(Set.copyOf(appeal.incidentIds()))) {
            throw new Refusal("appeal.refusal.incidentsByJoining");
        }
        Appeal written = store.save(appeal.written(both, user.id()));
        behind.follow(appeal, written);
        events.publishEvent(new AppealEdited(id));
        return new Written(written, versions.edited(written));
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
        access.hold(id);
        handedOver.handOver(visible(id), mended);
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
        handedOver.approve(id, version, read, past);
    }

    @PreAuthorize("hasRole('APPROVER')")
    public void giveBack(AppealId id, String remark) {
        handedOver.giveBack(visible(id), remark);
    }

    /**
     * Ends <i>Confirm signature</i> before all have answered, so that a mistake can be mended. Who has signed keeps to the text they
     * have signed, and is asked again if it becomes another.
     *
     * @param reason for the authors, as a remark; may not be empty
     */
    @PreAuthorize("hasRole('LAWYER')")
    public void takeBack(AppealId id, String reason) {
        handedOver.takeBack(visible(id), reason);
    }

    /** The appeal with which the process goes on for an incident of its own; called by the process. */
    @Unchecked
    public Appeal openFor(IncidentId incident, Appeal.Kind kind) {
        return openings.open(kind, organisations.own().id(), LocalDate.now(clock), incidents.find(incident).title(),
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
        return openings.next(find(earlier), submission, onward);
    }

    /** Those that go on from a submission. */
    @Transactional(readOnly = true)
    public List<AppealRow> following(UUID submission) {
        return lists.following(submission);
    }

    /**
     * The same letter to be written anew for some of its addressees, without the cases that were stopped.
     *
     * @param kind as what it would have been filed, whatever the earlier appeal was begun as
     * @param to   officials it was addressed to, with their bodies
     */
    @PreAuthorize("hasRole('LAWYER')")
    public Appeal openAnew(AppealId earlier, Appeal.Kind kind, Map<OfficialId, AuthorityId> to) {
        return openings.anew(visible(earlier), kind, to);
    }

    /** @throws Refusal when all its cases were stopped, so that no other appeal can go on from it */
    @Unchecked
    @Transactional(readOnly = true)
    public void requireGoing(AppealId id) {
        openings.going(find(id));
    }

    /** Called by the process when it has done with all addressees; what has ended already ends no more. */
    @Unchecked
    public void conclude(AppealId id) {
        endings.conclude(id);
    }

    /** Whoever would end it waits until the current transaction ends. */
    @Unchecked
    public void holdEnd(AppealId id) {
        endings.held(id);
    }

    /** What ended it has become another thing by what was known only since: it goes on, and its cases wait for its end again. Whoever calls has asked. */
    @Unchecked
    public void goOn(AppealId id) {
        endings.goOn(id);
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

    /**
     * As it is now, where somebody has written it since.
     *
     * @param version as it was read
     * @throws Refusal as {@link #visible(AppealId)}
     */
    @Transactional(readOnly = true)
    public Optional<Appeal> since(AppealId id, long version) {
        access.requireVisible(id);
        return store.isAt(id, version) ? Optional.empty() : store.findById(id);
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

    /** What the analyses of its cases say of the law. */
    @Transactional(readOnly = true)
    public AnalysedNorms.Found analysed(AppealId id) {
        return openings.analysed(visible(id).incidentIds());
    }

    /** Why it goes before others: that of the most urgent of its cases. Whoever is asked to sign sees no case, nor this. */
    @Transactional(readOnly = true)
    public Urgency urgency(AppealId id) {
        Appeal appeal = visible(id);
        return user.organisation().isPresent() ? Urgency.NONE : incidents.mostUrgent(appeal.incidentIds());
    }

    /** A page of the list, the newest first, before the given number. */
    @Transactional(readOnly = true)
    public List<AppealRow> before(@Nullable String number) {
        return lists.before(number);
    }

    /** Those that have all these words in number or subject, the newest first. */
    @Transactional(readOnly = true)
    public List<AppealRow> worded(String words) {
        return lists.worded(words);
    }

    /** Collective appeals that still can be joined. */
    @Transactional(readOnly = true)
    public List<AppealRow> joinable() {
        return lists.joinable();
    }

    /** The appeals an incident is in, the newest first. */
    @Transactional(readOnly = true)
    public List<AppealRow> of(IncidentId incident) {
        return lists.of(incident);
    }

    /** Those an incident is in no more, which go on and may still speak of its people, the newest first. */
    @Transactional(readOnly = true)
    public List<AppealRow> leftBy(IncidentId incident) {
        return lists.leftBy(incident);
    }
}
