package org.arasha.appeal.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.arasha.appeal.Appeal;
import org.arasha.appeal.Remark;
import org.arasha.appeal.TextPlace;
import org.arasha.shared.ui.Section;

/** What the letter says besides its statements, to be read and remarked on, text by text. */
class TextsToRead extends Section {

    private final transient AppealDesk desk;
    private final transient Appeal appeal;

    TextsToRead(AppealDesk desk, Appeal appeal) {
        super("appeal.texts.read");
        this.desk = desk;
        this.appeal = appeal;
        Div body = new Div();
        Details details = new Details(getTranslation("appeal.texts"), body);
        details.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                show(body);
            }
        });
        add(details);
    }

    private void show(Div body) {
        body.removeAll();
        List<Remark> remarks = desk.remarks.on(appeal.id());
        TextPlace.in(appeal).forEach((place, text) -> {
            if (!text.isEmpty()) {
                RemarksAt at = RemarksAt.text(desk, () -> appeal, place, () -> show(body));
                at.show(remarks, RemarksAt.label(place));
                Div entry = new Div(new H3(RemarksAt.label(place)), new Paragraph(text.in(appeal.text().language())), at);
                entry.addClassName("entry");
                body.add(entry);
            }
        });
    }
}
