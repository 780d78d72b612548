package org.arasha.appeal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import java.util.Objects;
import java.util.UUID;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.Appeals;
import org.arasha.desk.TaskScreen;
import org.jspecify.annotations.Nullable;

/** A task screen on an appeal: the letter at the left, as it stands. */
abstract class AppealTask extends TaskScreen {

    final transient AppealDesk desk;
    private transient @Nullable Appeal appeal;
    private @Nullable LetterPane letter;

    AppealTask(AppealDesk desk, String step) {
        super(desk.desk, step);
        this.desk = desk;
    }

    @Override
    protected UUID open(String id) {
        appeal = desk.appeals.visible(id);
        return appeal.id().value();
    }

    @Override
    protected Component header() {
        return desk.headers.of(appeal());
    }

    @Override
    protected Component knowledge() {
        letter = LetterPane.of(desk, appeal(), appeal().text().language());
        return letter;
    }

    @Override
    protected Component recordLink() {
        return new Anchor(AppealNavigation.to(appeal().number()), getTranslation("appeal.toAppeal"));
    }

    Appeal appeal() {
        return Objects.requireNonNull(appeal);
    }

    /** The record has changed under our hands: show it and the letter as they are now. */
    void changed(Appeals.Written now) {
        appeal = now.appeal();
        showHeader();
        Objects.requireNonNull(letter).show(now.letters());
    }

    void showLetter() {
        Objects.requireNonNull(letter).show();
    }
}
