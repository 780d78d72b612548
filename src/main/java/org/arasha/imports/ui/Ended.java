package org.arasha.imports.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Objects;
import org.arasha.imports.ImportRun;
import org.arasha.imports.Imports;
import org.arasha.imports.KeptCase;
import org.arasha.imports.LeftOvers;
import org.arasha.imports.Mapping;
import org.arasha.incident.ui.IncidentNavigation;
import org.arasha.shared.Language;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;

/** How an import ended: what came of it, what failed and why, what stays though it was undone; and the way back. */
class Ended extends Div {

    private final transient Imports imports;
    private final transient LeftOvers leftOvers;
    private final transient ImportRun run;

    Ended(Imports imports, LeftOvers leftOvers, ImportRun run, Runnable done) {
        this.imports = imports;
        this.leftOvers = leftOvers;
        this.run = run;
        boolean undone = run.undone() + run.kept() > 0;
        Section result = new Section("imports.outcome", new Paragraph(undone
                ? getTranslation("imports.result.undone", run.undone(), run.kept())
                : getTranslation("imports.result", run.imported(), run.failed(), run.total() - run.imported() - run.failed())));
        Div buttons = new Div(new Anchor(ImportsNavigation.ALL, getTranslation("imports.again")));
        buttons.addClassName("import-buttons");
        if (run.total() > run.imported()) {
            buttons.add(LeftOverLink.of(leftOvers, run.id(), "imports.notTaken"));
        }
        if (run.mayBeUndone()) {
            Mapping.Aim aim = Objects.requireNonNull(run.mapping()).aim();
            buttons.add(new Anchor(aim == Mapping.Aim.OPEN ? "work" : "incidents", getTranslation("imports.next." + aim)));
            buttons.add(undo(buttons, done));
        }
        add(result.with(buttons));
        if (run.failed() > 0) {
            add(failures());
        }
        if (run.kept() > 0) {
            add(kept());
        }
    }

    private Button undo(Div buttons, Runnable done) {
        return new Button(getTranslation("imports.undo"), click -> {
            Button yes = new Button(getTranslation("imports.undo.yes"), sure -> {
                imports.undo(run.id());
                done.run();
            });
            yes.addThemeVariants(ButtonVariant.AURA_PRIMARY);
            yes.setDisableOnClick(true);
            buttons.removeAll();
            buttons.add(new Paragraph(getTranslation("imports.undo.sure", run.imported())), yes,
                    new Button(getTranslation("imports.undo.no"), no -> done.run()));
            yes.focus();
        });
    }

    private Section failures() {
        return new Pages<>("imports.failed", last -> leftOvers.failed(run.id(), last), LeftOvers.Failed::number,
                one -> new ListItem(getTranslation("imports.row", one.number()) + " – "
                        + getTranslation(one.reasonKey(), one.arguments().toArray())));
    }

    private Section kept() {
        Language language = Here.language();
        return new Pages<>("imports.kept", last -> imports.kept(run.id(), last), KeptCase::row,
                one -> new ListItem(new Anchor(IncidentNavigation.to(one.number()), one.number() + " · " + one.title().in(language)),
                        new Quiet(getTranslation("imports.bound." + one.why()))));
    }
}
