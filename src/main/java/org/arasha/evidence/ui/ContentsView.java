package org.arasha.evidence.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.arasha.access.CurrentUser;
import org.arasha.access.Role;
import org.arasha.evidence.ContentChecks;
import org.arasha.evidence.Fetching;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Facts;
import org.arasha.shared.ui.Lines;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Screen;
import org.arasha.shared.ui.Section;
import org.arasha.shared.ui.StatusBadge;
import org.arasha.shared.ui.Tone;

/** Whether all contents are where they should be and as they were; no case and no name is shown. */
@Route(ContentsView.PATH)
@Menu(title = "evidence.contents", order = 92)
@RolesAllowed({"ADMINISTRATOR", "MANAGER"})
class ContentsView extends Screen {

    static final String PATH = "administration/files";

    private final transient ContentChecks checks;
    private final transient Fetching fetching;
    private final transient CurrentUser user;

    ContentsView(ContentChecks checks, Fetching fetching, CurrentUser user) {
        super("evidence.contents");
        this.checks = checks;
        this.fetching = fetching;
        this.user = user;
        addClassName("form-page");
        show();
    }

    private void show() {
        removeAll();
        Button begin = new Button(getTranslation("evidence.contents.begin"), click -> {
            checks.begin();
            Notices.done(getTranslation("evidence.contents.begun"));
            show();
        });
        add(head(begin), lastCheck(), faults(checks.faults()));
        if (user.is(Role.ADMINISTRATOR)) {
            add(setting());
        }
    }

    private Section lastCheck() {
        Section section = new Section("evidence.contents.last");
        return checks.last().map(last -> section.with(new Facts()
                .fact("evidence.contents.beganAt", Dates.dayAndTime(last.beganAt()))
                .fact("evidence.contents.endedAt", last.endedAt() == null ? getTranslation("evidence.contents.goesOn")
                        : Dates.dayAndTime(last.endedAt()))
                .fact("evidence.contents.checked", String.valueOf(last.checked()))
                .fact("evidence.contents.missing", String.valueOf(last.missing()))
                .fact("evidence.contents.damaged", String.valueOf(last.damaged()))))
                .orElseGet(() -> section.empty("evidence.contents.never"));
    }

    private Section faults(List<ContentChecks.Fault> faults) {
        Section section = new Section("evidence.contents.faults");
        if (faults.isEmpty()) {
            return section.empty("evidence.contents.sound");
        }
        Lines list = Lines.of(faults, this::line);
        return section.with(new Paragraph(getTranslation("evidence.contents.restore"))).with(list);
    }

    private ListItem line(ContentChecks.Fault fault) {
        Span place = new Span(fault.place());
        place.addClassName("hash");
        return new ListItem(new StatusBadge(Tone.OVERDUE, getTranslation("evidence.state." + fault.state())), place,
                new Quiet(getTranslation("evidence.contents.files", fault.files()) + " · " + Dates.dayAndTime(fault.foundAt())));
    }

    private Section setting() {
        Checkbox allowed = new Checkbox(getTranslation("evidence.fetching.allow"), fetching.isAllowed());
        allowed.addValueChangeListener(change -> {
            fetching.allow(change.getValue());
            Notices.done(getTranslation(change.getValue() ? "evidence.fetching.allowed" : "evidence.fetching.forbidden"));
        });
        return new Section("evidence.fetching", new Paragraph(getTranslation("evidence.fetching.why")), allowed);
    }
}
