package org.arasha.appeal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.arasha.appeal.Statement.Cited;
import org.arasha.incident.Claim;
import org.arasha.incident.ClaimId;
import org.arasha.incident.ClaimTranslations;
import org.arasha.incident.IncidentId;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Records;
import org.arasha.shared.Act;
import org.arasha.shared.Language;
import org.arasha.shared.LocalizedText;
import org.arasha.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What authors write of the incidents of an appeal. The first thing they change takes over all that is composed of the incident's
 * claims. Whoever changes a statement waits for who else does in the same appeal, and for its handing over.
 */
@Service
@Transactional
public class Statements {

    /** Of one incident: more is not an item of a letter. */
    public static final int MOST = 100;

    private static final String WRITES = "hasRole('LAWYER')";

    private final StatementStore store;
    private final KeptStatements kept;
    private final HeldStatements held;
    private final LeftOut leftOut;
    private final AppealAccess access;
    private final Records records;
    private final ClaimTranslations translations;
    private final ApplicationEventPublisher events;

    Statements(StatementStore store, KeptStatements kept, HeldStatements held, LeftOut leftOut, AppealAccess access,
            Records records, ClaimTranslations translations, ApplicationEventPublisher events) {
        this.store = store;
        this.kept = kept;
        this.held = held;
        this.leftOut = leftOut;
        this.access = access;
        this.records = records;
        this.translations = translations;
        this.events = events;
    }

    /** Of one incident of an appeal, as they are now. */
    @Transactional(readOnly = true)
    public StatementsOf of(AppealId id, IncidentId incident) {
        Appeal appeal = access.visible(id);
        HeldStatements.requireIn(appeal, incident);
        return of(appeal, List.of(incident), kept.of(id)).getFirst();
    }

    /** Of all its incidents, in their order. */
    @Transactional(readOnly = true)
    public List<StatementsOf> all(AppealId id) {
        Appeal appeal = access.visible(id);
        return of(appeal, appeal.incidentIds(), kept.of(id));
    }

    /** Of the incidents that authors have written of. */
    @Transactional(readOnly = true)
    public List<StatementsOf> written(AppealId id) {
        Appeal appeal = access.visible(id);
        Map<IncidentId, List<Statement>> all = kept.of(id);
        return of(appeal, appeal.incidentIds().stream().filter(all::containsKey).toList(), all);
    }

    private List<StatementsOf> of(Appeal appeal, List<IncidentId> incidents, Map<IncidentId, List<Statement>> all) {
        records.remember(incidents, null);
        Set<UUID> untold = leftOut.of(appeal.id());
        ClaimMarks marks = marks(appeal, incidents.stream().filter(incident -> !all.containsKey(incident)).toList());
        return incidents.stream().map(records::unchecked).map(record -> new StatementsOf(record.incident().id(),
                Founded.of(KeptStatements.of(all, appeal.id(), record).stream().map(marks::onComposed).toList(), record,
                        Naming.printed(appeal, record, untold)).toList(), record.claims())).toList();
    }

    /**
     * @param known the statement as the author found it
     * @throws OptimisticLockingFailureException when somebody has changed or removed it since
     */
    @PreAuthorize(WRITES)
    public Statement write(Statement known, LocalizedText text, boolean attributed, List<ClaimId> claims) {
        return change(known, one -> resting(one.written(access.visible(one.appeal()).text().language(), text, attributed), claims));
    }

    /** It stays as it is, on its claims as they are now; those that are gone are let go of. */
    @PreAuthorize(WRITES)
    public Statement keep(Statement known) {
        return change(known, one -> {
            IncidentRecord record = records.unchecked(one.incident());
            return one.resting(Founded.of(one, record).claims().stream().map(claim -> Cited.of(claim, record)).toList());
        });
    }

    /** It takes the words of its claims as they are now, and what is to be looked through in them. */
    @PreAuthorize(WRITES)
    public Statement composeAnew(Statement known) {
        return change(known, one -> {
            IncidentRecord record = records.unchecked(one.incident());
            List<Claim> claims = Founded.of(one, record).stateable().toList();
            if (claims.isEmpty()) {
                throw new Refusal("appeal.statement.refusal.noClaim");
            }
            return marks(access.visible(one.appeal()), List.of(one.incident())).on(one.composedOf(claims, record));
        });
    }

    /** The author has looked through a translation. */
    @PreAuthorize(WRITES)
    public Statement right(Statement known, Language language) {
        return change(known, one -> one.right(language));
    }

    /** In two: where a new line begins, else after the first sentence; both rest on the same claims. */
    @PreAuthorize(WRITES)
    public void split(Statement known) {
        List<Statement> all = held.of(known);
        Statement one = HeldStatements.find(all, known);
        Halves halves = Halves.of(one.text()).orElseThrow(() -> new Refusal("appeal.statement.refusal.nothingToSplit"));
        held.openAfter(one, all);
        store.save(one.saying(halves.first(), one.attributed()));
        store.save(one.beside(halves.second()));
        tell(new StatementWritten(known.appeal()));
    }

    /** A new one of the author's own words, after the last. */
    @PreAuthorize(WRITES)
    public Statement add(AppealId id, IncidentId incident, LocalizedText text, boolean attributed, List<ClaimId> claims) {
        List<Statement> all = held.of(id, incident);
        HeldStatements.requireRoom(all);
        Statement one = Statement.begun(id, incident, all.size()).saying(text, attributed);
        return save(resting(one, claims));
    }

    /** @throws Refusal when it is the last: then the incident is composed anew, or taken out of the appeal */
    @PreAuthorize(WRITES)
    public void remove(Statement known) {
        List<Statement> all = held.of(known);
        Statement one = HeldStatements.find(all, known);
        if (all.size() == 1) {
            throw new Refusal("appeal.statement.refusal.last");
        }
        store.delete(one);
        held.closeAfter(one);
        tell(new StatementRemoved(known.appeal()));
    }

    /** Past its neighbour, if it has one. Others may go on writing meanwhile: no version changes by it. */
    @PreAuthorize(WRITES)
    public void move(Statement known, boolean up) {
        List<Statement> all = held.of(known);
        Statement one = all.stream().filter(other -> other.id().equals(known.id())).findFirst()
                .orElseThrow(() -> new OptimisticLockingFailureException("The statement has been removed"));
        int to = one.position() + (up ? -1 : 1);
        if (to >= 0 && to < all.size()) {
            held.swap(one, all.get(to));
            tell(new StatementMoved(known.appeal()));
        }
    }

    /** What was written of an incident is given up for what its claims make. */
    @PreAuthorize(WRITES)
    public void composeAnew(AppealId id, IncidentId incident) {
        held.hold(id, incident);
        kept.forget(id, incident);
        tell(new StatementsComposedAnew(id));
    }

    private ClaimMarks marks(Appeal appeal, List<IncidentId> composed) {
        return ClaimMarks.of(appeal, translations.unchecked(composed));
    }

    private Statement change(Statement known, UnaryOperator<Statement> change) {
        return save(change.apply(HeldStatements.find(held.of(known), known)));
    }

    private Statement save(Statement statement) {
        if (statement.text().isEmpty()) {
            throw new Refusal("appeal.statement.refusal.empty");
        }
        Refusal.ifLonger(statement.text(), Statement.LONGEST);
        Statement saved = store.save(statement);
        tell(new StatementWritten(statement.appeal()));
        return saved;
    }

    /** What it rested on before stays as it was seen; what is new is seen now. */
    private Statement resting(Statement statement, List<ClaimId> claims) {
        IncidentRecord record = records.unchecked(statement.incident());
        return statement.resting(claims.stream().distinct().map(id -> seen(statement, id).orElseGet(() -> record.claims().stream()
                .filter(claim -> claim.id().equals(id)).findFirst().map(claim -> Cited.of(claim, record))
                .orElseThrow(() -> new Refusal("appeal.statement.refusal.claimGone")))).toList());
    }

    private static Optional<Cited> seen(Statement statement, ClaimId claim) {
        return statement.claims().stream().filter(one -> one.claim().equals(claim)).findFirst();
    }

    private void tell(Act act) {
        events.publishEvent(act);
    }
}
