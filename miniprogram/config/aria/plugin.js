const path = require('node:path');
const attributes = require('./attributes');

/** Carries aria* props to WeChat: into the templates at build time, and into the runtime's list of known properties. */
module.exports = (ctx) =>
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template?.mergeComponents) return;
      platform.template.mergeComponents(ctx, attributes);
      platform.runtimePath = [].concat(platform.runtimePath ?? [], path.resolve(__dirname, 'runtime.mjs'));
    },
  });
