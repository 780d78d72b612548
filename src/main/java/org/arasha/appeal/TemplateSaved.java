package org.arasha.appeal;

import org.arasha.shared.Act;

record TemplateSaved(TemplateId record) implements Act {}
