package org.arasha.appeal;

import org.arasha.access.CaseAccess;
import org.arasha.incident.IncidentId;
import org.arasha.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may see which appeal, and with it its signatories and remarks: whoever may see all of its incidents. */
@Component
class AppealAccess {

    private final AppealStore appeals;
    private final CaseAccess cases;
    private final JdbcClient jdbc;

    AppealAccess(AppealStore appeals, CaseAccess cases, JdbcClient jdbc) {
        this.appeals = appeals;
        this.cases = cases;
        this.jdbc = jdbc;
    }

    /**
     * To stand in the {@code where} of a query, with {@link CaseAccess#parameters()}: an appeal is open to those who may see every case in it;
     * one that the last has left, to those who may see all that were.
     *
     * @param appeal the id, as the query names it
     */
    static String open(String appeal) {
        return "(" + CaseAccess.allVisible("select x.incident from appeal_incident x where x.appeal_id = " + appeal) + " and "
                + CaseAccess.allVisible("select y.incident from appeal_left y where y.appeal = " + appeal
                        + " and not exists (select 1 from appeal_incident x where x.appeal_id = " + appeal + ")") + ")";
    }

    /** Until the end of the transaction whoever else writes in it waits. To be called before it is read. */
    void hold(AppealId id) {
        jdbc.sql("select 1 from appeal where id = ? for no key update").param(id.value()).query(Integer.class).optional();
    }

    /**
     * The same for who holds already what others ask for once they hold the appeal: waiting, both would wait for each other.
     *
     * @throws org.springframework.dao.PessimisticLockingFailureException where somebody else writes in it
     */
    void holdAtOnce(AppealId id) {
        jdbc.sql("select 1 from appeal where id = ? for no key update nowait").param(id.value()).query(Integer.class).optional();
    }

    /** @throws Refusal with the same words whether it does not exist or is not the current user's to see */
    Appeal visible(AppealId id) {
        return appeals.findById(id).filter(this::isVisible).orElseThrow(AppealAccess::noSuchAppeal);
    }

    /**
     * The same for whoever needs nothing of it: an appeal of hundreds of incidents is not read to be thrown away.
     *
     * @throws Refusal with the same words
     */
    void requireVisible(AppealId id) {
        if (!isSo(id, "exists (select 1 from appeal where id = :appeal) and " + open(":appeal"))) {
            throw noSuchAppeal();
        }
    }

    /** Whether all that it has ever said is open to the current user: also what it said of cases that have left it. */
    boolean isVisibleFromTheFirst(AppealId id) {
        return isSo(id, CaseAccess.allVisible("select l.incident from appeal_left l where l.appeal = :appeal"));
    }

    private boolean isSo(AppealId id, String condition) {
        return jdbc.sql("select " + condition).param("appeal", id.value()).params(cases.parameters()).query(Boolean.class).single();
    }

    private static Refusal noSuchAppeal() {
        return new Refusal("appeal.refusal.noSuchAppeal");
    }

    boolean isVisible(Appeal appeal) {
        return appeal.incidentIds().isEmpty() ? isSo(appeal.id(), open(":appeal"))
                : cases.areVisible(appeal.incidentIds().stream().map(IncidentId::value).toList());
    }
}
