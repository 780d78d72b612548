/** The evidence on an incident's page, the page of a file, and the addresses its content is read at. */
@NullMarked
@NamedInterface("ui")
package org.arasha.evidence.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
