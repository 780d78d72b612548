package org.arasha.appeal.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.arasha.appeal.Appeal;

/** What another module adds to the appeal's page. */
public interface AppealPart {

    Optional<Component> of(Appeal appeal);
}
