// WeChat's Function constructor yields nothing callable, so schemas must not compile their parsers. They read this setting when they are made,
// whichever package brings them; importing their library here would bring it into the main one.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
