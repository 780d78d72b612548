package org.arasha.evidence.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.arasha.evidence.CopyKind;
import org.arasha.evidence.StoredFile;
import org.arasha.evidence.WorkingCopies;
import org.arasha.shared.Refusal;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Lines;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;

/** The copies for use that were made of an original, and the button that makes one; one goes on elsewhere meanwhile. */
class CopiesSection extends Section {

    private final transient WorkingCopies copies;
    private final transient StoredFile original;
    private final Button make = new Button(getTranslation("evidence.copies.make"), click -> make());
    private final ProgressBar bar = new ProgressBar(0, 100);
    private final Div underWay = new Div(bar, new Quiet(getTranslation("evidence.copies.leave")));

    CopiesSection(WorkingCopies copies, StoredFile original, List<StoredFile> made, boolean mayMake) {
        super("evidence.copies");
        this.copies = copies;
        this.original = original;
        copies.kindOf(original).ifPresentOrElse(kind -> {
            empty(words(kind));
            if (mayMake) {
                withAction(make);
            }
        }, () -> empty("evidence.copies.cannot"));
        bar.getElement().setAttribute("aria-label", getTranslation("evidence.copies.underWay"));
        underWay.setVisible(false);
        Lines list = Lines.of(made, copy -> new ListItem(new Anchor(EvidenceNavigation.to(copy.id()), copy.name()),
                new Quiet(Sizes.words(copy.size()) + " · " + Dates.dayAndTime(copy.storedAt()))));
        add(underWay, list);
    }

    private static String words(CopyKind kind) {
        return switch (kind) {
            case PICTURE -> "evidence.copies.picture";
            case PDF -> "evidence.copies.pdf";
            case RECORDING -> "evidence.copies.recording";
        };
    }

    private void make() {
        UI ui = UI.getCurrent();
        show(true);
        Meanwhile.start(() -> {
            try {
                StoredFile copy = copies.make(original.id(), percent -> later(ui, () -> advance(percent)));
                later(ui, () -> made(copy));
            } catch (Refusal refusal) {
                later(ui, () -> refused(getTranslation(refusal.messageKey(), refusal.arguments())));
            } catch (IOException | RuntimeException fault) {
                later(ui, () -> {
                    refused(getTranslation("evidence.refusal.noCopy"));
                    throw fault instanceof RuntimeException unforeseen ? unforeseen : new UncheckedIOException((IOException) fault);
                });
            }
        });
    }

    /** A window that was closed meanwhile stops nothing. */
    private static void later(UI ui, Runnable change) {
        ui.accessLater(change::run, () -> {}).run();
    }

    private void advance(int percent) {
        bar.setIndeterminate(false);
        bar.setValue(percent);
    }

    private void made(StoredFile copy) {
        show(false);
        Notices.doneMeanwhile(getTranslation("evidence.copies.made"));
        if (isAttached()) {
            UI.getCurrent().navigate(EvidenceNavigation.to(copy.id()));
        }
    }

    private void refused(String words) {
        show(false);
        Notices.refused(words);
    }

    private void show(boolean isUnderWay) {
        make.setEnabled(!isUnderWay);
        make.setText(getTranslation(isUnderWay ? "evidence.copies.underWay" : "evidence.copies.make"));
        bar.setIndeterminate(isUnderWay);
        underWay.setVisible(isUnderWay);
    }
}
