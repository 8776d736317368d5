import { minify as terser } from 'terser';
import type { Plugin } from 'vite';

/**
 * A plugin that minifies a second time what the bundler has minified: Terser moves functions and values that are used once to where they are used, which the bundler does not, and goes over
 * the whole three times. Only safe rewriting: no property gets another name.
 */
export function minifyAgain(): Plugin {
  return {
    name: 'minify-again',
    generateBundle: {
      order: 'post',
      async handler({ format }, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk') file.code = await smaller(file.code, format === 'es');
        }
      },
    },
  };
}

async function smaller(text: string, module: boolean): Promise<string> {
  const { code = text } = await terser(text, {
    module,
    toplevel: true,
    ecma: 2020,
    compress: { passes: 3 },
    format: { comments: false },
  });
  return code;
}
