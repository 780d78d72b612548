package org.arasha.legal.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.arasha.incident.ui.IncidentDesk;
import org.arasha.legal.Analyses;

/** <i>Give legal aid</i>. */
@Route("incidents/:id/aid")
@RolesAllowed({"INTAKE", "VERIFIER", "LAWYER", "APPROVER", "MANAGER"})
class AidView extends NoteTask {

    private final transient Analyses analyses;

    AidView(IncidentDesk desk, Analyses analyses) {
        super(desk, "Task_GiveLegalAid", "legal.aid");
        this.analyses = analyses;
    }

    @Override
    void end(String note) {
        analyses.giveAid(id(), note);
    }
}
