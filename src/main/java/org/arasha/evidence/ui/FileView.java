package org.arasha.evidence.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.arasha.access.CurrentUser;
import org.arasha.desk.Drafts;
import org.arasha.evidence.CaseFile;
import org.arasha.evidence.CaseFiles;
import org.arasha.evidence.ContentState;
import org.arasha.evidence.FileId;
import org.arasha.evidence.FileReading;
import org.arasha.evidence.StoredFile;
import org.arasha.evidence.WorkingCopies;
import org.arasha.incident.Incident;
import org.arasha.incident.IncidentRecord;
import org.arasha.incident.Records;
import org.arasha.incident.ui.IncidentNavigation;
import org.arasha.shared.Refusal;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Facts;
import org.arasha.shared.ui.RecordHeader;
import org.arasha.shared.ui.Section;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;

/** The page of a file: itself, what is known of it, and who has handled it. */
@Route("evidence/:id")
@RolesAllowed({"INTAKE", "VERIFIER", "LAWYER", "APPROVER", "MANAGER"})
class FileView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CaseFiles files;
    private final transient FileReading reading;
    private final transient WorkingCopies copies;
    private final transient Records records;
    private final transient Drafts drafts;
    private final transient CurrentUser user;
    private String number = "";

    FileView(CaseFiles files, FileReading reading, WorkingCopies copies, Records records, Drafts drafts, CurrentUser user) {
        this.files = files;
        this.reading = reading;
        this.copies = copies;
        this.records = records;
        this.drafts = drafts;
        this.user = user;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        FileId id = parse(event.getRouteParameters().get("id").orElse(""));
        CaseFile caseFile = files.find(id);
        StoredFile file = files.stored(id);
        IncidentRecord record = records.of(caseFile.incident());
        Incident incident = record.incident();
        number = incident.number().toString();
        removeAll();
        FileViewer viewer = new FileViewer(file, reading);
        boolean may = EvidencePart.mayBring(user) && !incident.isClosed();
        Div beside = new Div(facts(caseFile, file), new OriginSection(files, drafts, caseFile, record, may));
        if (caseFile.isOriginal()) {
            beside.add(new CopiesSection(copies, file, files.copiesOf(id), may));
        }
        beside.add(new CustodySection(files.custodyOf(id)));
        Div columns = new Div(viewer, beside);
        columns.addClassName("record-columns");
        add(head(caseFile, file, incident), columns);
    }

    private Div head(CaseFile caseFile, StoredFile file, Incident incident) {
        RecordHeader header = new RecordHeader(IncidentNavigation.to(number), number, file.name())
                .badge(new Anchor(IncidentNavigation.to(number), getTranslation("evidence.toCase")));
        if (!caseFile.isOriginal()) {
            header.badge(new StatusBadge(Tone.NEUTRAL, getTranslation("evidence.copy")));
        }
        if (!file.isWhatItsNameSays()) {
            header.badge(new StatusBadge(Tone.WARNING, getTranslation("evidence.otherType"))
                    .explained(getTranslation("evidence.otherType.why", file.mediaType())));
        }
        ContentState state = files.stateOf(file.id());
        if (state != ContentState.SOUND) {
            header.badge(new StatusBadge(Tone.OVERDUE, getTranslation("evidence.state." + state)));
        }
        Div head = new Div(header);
        head.addClassName("task-header");
        return head;
    }

    private Section facts(CaseFile caseFile, StoredFile file) {
        Section section = new Section("evidence.file", new Facts()
                .fact("evidence.type", file.mediaType()).fact("evidence.length", Sizes.words(file.size()))
                .fact("evidence.hash", FileHash.whole(file)).fact("evidence.storedAt", Dates.dayAndTime(file.storedAt())));
        if (!file.isWhatItsNameSays()) {
            section.add(new Span(getTranslation("evidence.otherType.why", file.mediaType())));
        }
        if (caseFile.copyOf() != null) {
            section.add(new Anchor(EvidenceNavigation.to(caseFile.copyOf()), getTranslation("evidence.toOriginal")));
        }
        Anchor save = new Anchor(FileAddress.toSave(file.id()), getTranslation("evidence.save"));
        save.getElement().setAttribute("download", true);
        return section.withAction(save);
    }

    private static FileId parse(String id) {
        try {
            return new FileId(UUID.fromString(id));
        } catch (IllegalArgumentException none) {
            throw new Refusal("evidence.refusal.noSuchFile");
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("evidence.page", number) + " · Arasha";
    }
}
