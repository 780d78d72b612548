package org.arasha.appeal;

import java.util.List;
import org.arasha.access.CurrentUser;
import org.arasha.access.UserId;
import org.arasha.incident.ClaimTranslations;
import org.arasha.incident.IncidentId;
import org.arasha.incident.Records;
import org.arasha.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements of one incident in the hands of an author, in their order; until the end of the transaction nobody else changes them. */
@Component
class HeldStatements {

    private final StatementStore store;
    private final KeptStatements kept;
    private final AppealStore appeals;
    private final AppealAccess access;
    private final Records records;
    private final ClaimTranslations translations;
    private final CurrentUser user;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    HeldStatements(StatementStore store, KeptStatements kept, AppealStore appeals, AppealAccess access, Records records,
            ClaimTranslations translations, CurrentUser user, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.store = store;
        this.kept = kept;
        this.appeals = appeals;
        this.access = access;
        this.records = records;
        this.translations = translations;
        this.user = user;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Taken over from its claims where nobody has written yet. */
    List<Statement> of(AppealId id, IncidentId incident) {
        hold(id, incident);
        List<Statement> written = kept.of(id).get(incident);
        if (written != null) {
            return written;
        }
        ClaimMarks marks = ClaimMarks.of(access.visible(id), translations.unchecked(List.of(incident)));
        List<Statement> taken = Statement.composed(id, records.unchecked(incident)).stream().map(marks::on).map(store::save).toList();
        events.publishEvent(new StatementsTaken(id));
        return taken;
    }

    List<Statement> of(Statement known) {
        return of(known.appeal(), known.incident());
    }

    /** Whoever changes statements is an author. */
    void hold(AppealId id, IncidentId incident) {
        access.hold(id);
        Appeal appeal = access.visible(id);
        requireIn(appeal.draft(appeal.version()), incident);
        if (!appeal.isAuthor(user.id()) && !user.id().equals(UserId.SYSTEM)) {
            appeals.save(appeal.by(user.id()));
        }
    }

    /** One that was composed when the author found it may have been taken over by themselves in this act, and by nobody else. */
    static Statement find(List<Statement> all, Statement known) {
        return all.stream().filter(one -> one.id().equals(known.id()))
                .filter(one -> one.version() == known.version() || known.isComposed() && one.isAs(known)).findFirst()
                .orElseThrow(() -> new OptimisticLockingFailureException("The statement has changed or is gone"));
    }

    static void requireIn(Appeal appeal, IncidentId incident) {
        if (!appeal.incidentIds().contains(incident)) {
            throw new Refusal("appeal.statement.refusal.incidentLeft");
        }
    }

    static void requireRoom(List<Statement> all) {
        if (all.size() >= Statements.MOST) {
            throw new Refusal("appeal.statement.refusal.tooMany", Statements.MOST);
        }
    }

    /** Makes room after one of them. */
    void openAfter(Statement one, List<Statement> all) {
        requireRoom(all);
        shift(one, 1);
    }

    /** Closes the gap that one of them has left. */
    void closeAfter(Statement one) {
        shift(one, -1);
    }

    /** Puts two of them in each other's place; no version changes by it. */
    void swap(Statement one, Statement other) {
        put(other, one.position());
        put(one, other.position());
    }

    private void shift(Statement one, int by) {
        jdbc.sql("update statement set position = position + ? where appeal = ? and incident = ? and position > ?")
                .params(by, one.appeal().value(), one.incident().value(), one.position()).update();
    }

    private void put(Statement one, int position) {
        jdbc.sql("update statement set position = ? where id = ?").params(position, one.id().value()).update();
    }
}
