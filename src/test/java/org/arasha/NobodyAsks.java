package org.arasha;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.web.context.request.RequestContextHolder;

/** Takes away the request in which the framework lets tests run: until a test acts as somebody, it is the application itself. */
class NobodyAsks implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext test) {
        RequestContextHolder.resetRequestAttributes();
    }
}
