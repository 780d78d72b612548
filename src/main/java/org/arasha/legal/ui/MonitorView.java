package org.arasha.legal.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.arasha.incident.ui.IncidentDesk;
import org.arasha.legal.Analyses;

/** <i>Monitor case</i>. */
@Route("incidents/:id/monitor")
@RolesAllowed({"INTAKE", "VERIFIER", "LAWYER", "APPROVER", "MANAGER"})
class MonitorView extends NoteTask {

    private final transient Analyses analyses;

    MonitorView(IncidentDesk desk, Analyses analyses) {
        super(desk, "Task_MonitorCase", "legal.monitor");
        this.analyses = analyses;
    }

    @Override
    void end(String note) {
        analyses.endMonitoring(id(), note);
    }
}
