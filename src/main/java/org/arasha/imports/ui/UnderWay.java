package org.arasha.imports.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import org.arasha.imports.ImportRun;
import org.arasha.imports.Imports;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;
import org.jspecify.annotations.Nullable;

/** How far an import has come; looks again each second, on whichever node it is made. */
class UnderWay extends Section {

    private final transient Imports imports;
    private final transient ImportRun begun;
    private final transient Runnable over;
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph words = new Paragraph();
    private @Nullable Registration looking;

    UnderWay(Imports imports, ImportRun run, Runnable over) {
        super("imports.state." + run.state());
        this.imports = imports;
        this.begun = run;
        this.over = over;
        bar.getElement().setAttribute("aria-label", getTranslation("imports.state." + run.state()));
        words.getElement().setAttribute("aria-live", "polite");
        add(bar, words, new Div(new Quiet(getTranslation("imports.leave"))));
        if (run.state() == ImportRun.State.RUNNING) {
            Div buttons = new Div(new Button(getTranslation("imports.stop"), click -> {
                imports.stop(run.id());
                Notices.done(getTranslation("imports.stopped"));
                over.run();
            }));
            buttons.addClassName("import-buttons");
            add(buttons);
        }
        show(run);
    }

    private void show(ImportRun run) {
        bar.setValue(run.progress());
        words.setText(run.state() == ImportRun.State.UNDOING
                ? getTranslation("imports.undoing", run.undone(), run.imported(), run.kept())
                : getTranslation("imports.progress", run.imported(), run.chosen(), run.failed()));
    }

    private void look() {
        ImportRun now = imports.find(begun.id());
        if (now.state() == begun.state()) {
            show(now);
        } else {
            over.run();
        }
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        looking = attach.getUI().addPollListener(poll -> look());
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        if (looking != null) {
            looking.remove();
        }
    }
}
