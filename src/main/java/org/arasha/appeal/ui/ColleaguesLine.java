package org.arasha.appeal.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.stream.Collectors;
import org.arasha.appeal.Colleague;
import org.arasha.shared.ui.Dates;

/** Who else is at the draft; nothing where nobody is. */
class ColleaguesLine extends Paragraph {

    ColleaguesLine() {
        addClassName("draft-line");
        getElement().setAttribute("role", "status");
    }

    void show(List<Colleague> others) {
        setText(others.stream().map(this::words).collect(Collectors.joining(" · ")));
        setVisible(!others.isEmpty());
    }

    private String words(Colleague one) {
        String here = getTranslation(one.openedAt() == null ? "appeal.colleague.gone" : "appeal.colleague.here", one.name());
        return one.editedAt() == null ? here : here + ", " + getTranslation("appeal.colleague.edited", Dates.clock(one.editedAt()));
    }
}
