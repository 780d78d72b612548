package org.arasha.evidence.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.arasha.evidence.StoredFile;
import org.arasha.evidence.Viewing;
import org.arasha.evidence.WorkingCopies;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;

/** The copies for use that were made of an original, and the button that makes one. */
class CopiesSection extends Section {

    CopiesSection(WorkingCopies copies, StoredFile original, List<StoredFile> made, boolean mayMake) {
        super("evidence.copies");
        if (!copies.canBeMadeOf(original)) {
            empty("evidence.copies.cannot");
        } else {
            empty(original.viewing() == Viewing.PDF ? "evidence.copies.pdf" : "evidence.copies.picture");
            if (mayMake) {
                withAction(new Button(getTranslation("evidence.copies.make"), click -> make(copies, original)));
            }
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("people");
        made.forEach(copy -> list.add(new ListItem(new Anchor("evidence/" + copy.id().value(), copy.name()),
                new Quiet(Sizes.words(copy.size()) + " · " + Dates.dayAndTime(copy.storedAt())))));
        add(list);
    }

    private void make(WorkingCopies copies, StoredFile original) {
        try {
            StoredFile copy = copies.make(original.id());
            Notices.done(getTranslation("evidence.copies.made"));
            UI.getCurrent().navigate("evidence/" + copy.id().value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
