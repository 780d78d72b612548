package org.arasha.appeal.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.arasha.appeal.Appeal;

/** What another module knows that whoever writes or approves an appeal is told first. */
public interface AppealCaution {

    Optional<Component> of(Appeal appeal);
}
