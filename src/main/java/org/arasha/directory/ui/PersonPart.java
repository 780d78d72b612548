package org.arasha.directory.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.arasha.directory.Person;

/** What another module adds to a person's page; in the order of its {@code @Order}. */
public interface PersonPart {

    Optional<Component> of(Person person);
}
