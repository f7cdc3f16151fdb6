/** What is wrong with a file that was to be a school's logo. Names of elements and attributes are from the file itself. */
export type LogoFault =
  | {
      readonly kind:
        | 'not-found'
        | 'unreadable'
        | 'folder'
        | 'not-a-file'
        | 'not-an-image'
        | 'damaged'
        | 'empty'
        | 'no-size'
        | 'too-thin'
        | 'too-complex';
    }
  | { readonly kind: 'too-large'; readonly maximumBytes: number }
  | { readonly kind: 'too-many-pixels'; readonly maximumPixels: number }
  | { readonly kind: 'element' | 'attribute' | 'value'; readonly name: string };
