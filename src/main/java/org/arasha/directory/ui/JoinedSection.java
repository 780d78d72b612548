package org.arasha.directory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.arasha.directory.Merge;
import org.arasha.directory.Person;
import org.arasha.directory.PersonId;
import org.arasha.shared.ui.Dates;
import org.arasha.shared.ui.Here;
import org.arasha.shared.ui.Lines;
import org.arasha.shared.ui.Notices;
import org.arasha.shared.ui.Quiet;
import org.arasha.shared.ui.Section;

/** Records that turned out to be of the same person, with the way back. */
class JoinedSection extends Section {

    JoinedSection(PersonDesk desk, Person person, boolean writes, Runnable changed) {
        super("directory.joined");
        List<Merge> merges = desk.merges.of(person.id());
        setVisible(!merges.isEmpty());
        Map<PersonId, Person> gone = desk.merges.goneInto(person.id());
        Lines list = new Lines();
        for (Merge merge : merges) {
            String who = gone.get(new PersonId(merge.loser())).nameIn(Here.language());
            ListItem item = new ListItem(new Span(who), new Quiet(Dates.day(merge.on())),
                    new Quiet(merge.byName() == null ? "" : merge.byName()));
            if (writes) {
                item.add(new Button(getTranslation("directory.merge.undo"), click -> {
                    desk.merges.undo(merge.id());
                    Notices.done(getTranslation("directory.merge.undone"));
                    changed.run();
                }));
            }
            list.add(item);
        }
        add(list);
    }
}
