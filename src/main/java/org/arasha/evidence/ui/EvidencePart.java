package org.arasha.evidence.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.evidence.CaseFiles;
import org.arasha.evidence.Fetching;
import org.arasha.evidence.WebSources;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Source;
import org.arasha.incident.ui.ReportPart;
import org.springframework.core.annotation.Order;

/** On the incident's page, and where it is registered: its evidence. */
@org.springframework.stereotype.Component
@Order(15)
class EvidencePart implements ReportPart {

    private static final List<Role> BRING = List.of(Role.INTAKE, Role.VERIFIER, Role.LAWYER, Role.MANAGER);

    private final CaseFiles files;
    private final WebSources web;
    private final Fetching fetching;
    private final CurrentUser user;

    EvidencePart(CaseFiles files, WebSources web, Fetching fetching, CurrentUser user) {
        this.files = files;
        this.web = web;
        this.fetching = fetching;
        this.user = user;
    }

    @Override
    public Optional<Component> of(IncidentRecord record) {
        EvidenceSection section = new EvidenceSection(files, record.incident().id());
        if (!record.incident().isClosed() && mayBring(user)) {
            section.addUpload();
            List<Source> pages = fetching.isAllowed() ? web.of(record.incident().id()) : List.of();
            if (!pages.isEmpty()) {
                section.add(new FetchSource(web, record.incident().id(), pages, section::readAnew));
            }
        }
        return Optional.of(section);
    }

    static boolean mayBring(CurrentUser user) {
        return BRING.stream().anyMatch(user::is);
    }
}
