package org.arasha.legal.ui;

import com.vaadin.flow.component.Component;
import org.arasha.incident.Incident;

/** What another module says of a case whose person has taken back consent, for who decides what follows. */
public interface WithdrawalPart {

    Component of(Incident incident);
}
